"""Words by which a name of a person gives itself away, and by which it turns out to be public."""

from __future__ import annotations

# Any capital and any small letter of the Latin scripts, as classes of a pattern.
UPPER = "".join(sign for sign in map(chr, range(0x41, 0x1F00)) if sign.isupper())
LOWER = "".join(sign for sign in map(chr, range(0x61, 0x1F00)) if sign.islower())


def _listed(words: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in words.split(","))


# Of these the family alone, with two syllables behind it, makes a person.
FAMILIES = _listed(
    """
    Nguyễn, Trần, Lê, Phạm, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Ngô, Đinh, Trịnh, Trương, Phùng,
    Quách, Doãn, Nghiêm, Khuất, Mạc
    """
)
# These are words or begin the names of places too ("Hà Nội", "Thái Bình Dương", "Đoàn Việt Nam"):
# a middle name has to follow.
FAMILIES_AND_WORDS = _listed(
    """
    Hoàng, Hồ, Dương, Lý, Lương, Mai, Đoàn, Tạ, Chu, Tô, Đào, Cao, Lâm, Hà, Thái, Vương, Tăng,
    Kiều, La, Triệu, Thạch, Châu, Lưu, Tống, Giang, Bạch, Ninh, Từ, Viên, Quan
    """
)
MIDDLE = _listed(
    """
    Thị, Văn, Đức, Minh, Quốc, Thanh, Ngọc, Kim, Xuân, Hữu, Đình, Hồng, Thu, Anh, Bảo, Gia,
    Quang, Tuấn, Hoàng, Phương, Bích, Khánh, Đăng, Thế, Công, Trọng, Mạnh, Thùy, Thúy, Diệu, Mỹ,
    Nhật, Tiến, Hải, Lan
    """
)
# Written without marks, as abroad; the second sort again only with a middle name.
FAMILIES_ABROAD = _listed(
    """
    Nguyen, Tran, Pham, Huynh, Phan, Hoang, Vu, Vo, Dang, Bui, Ngo, Duong, Dinh, Trinh, Truong,
    Luong, Doan, Phung, Quach, Vuong, Khuat
    """
)
FAMILIES_AND_WORDS_ABROAD = _listed(
    """
    Le, Do, Ho, Ly, Mai, Ta, Chu, To, Dao, Cao, Lam, Ha, Thai, Luu
    """
)
MIDDLE_ABROAD = _listed(
    """
    Thi, Van, Duc, Minh, Quoc, Thanh, Ngoc, Kim, Xuan, Huu, Dinh, Hong, Thu, Anh, Bao, Gia,
    Quang, Tuan, Hoang, Phuong, Bich, Khanh, Dang
    """
)

# Written in capitals without marks.
FAMILIES_CAPITALS = _listed("NGUYEN, TRAN, PHAM, HUYNH, TRINH, BUI, NGO, HOANG")
FAMILIES_AND_WORDS_CAPITALS = _listed("LE, VU, VO, PHAN, DUONG, DINH, LUONG")
MIDDLE_CAPITALS = _listed("THI, DUC, NGOC, HUU, BICH, DINH")

# A private person's name follows.
SALUTATIONS_VI = _listed(
    """
    anh, chị, ông, bà, cô, chú, bác, cậu, dì, dượng, thím, mợ, cụ, thầy, em, cháu, bé, bạn, con,
    con gái, con trai, em gái, em trai, mẹ, bố, ba, vợ, chồng, vợ tôi, chồng tôi, mẹ tôi, bố
    tôi, em tôi, gửi, tên, bác sĩ, luật sư, y tá, cô giáo, thầy giáo, phiên dịch
    """
)
# Of these the callings; what follows them may be where or what somebody is.
CALLINGS_VI = _listed("bác sĩ, luật sư, y tá, cô giáo, thầy giáo, phiên dịch")
NOT_OF_A_CALLING = _listed(
    """
    Quân, Đa, Nội, Ngoại, Sản, Nhi, Bệnh, Khoa, Đoàn, Văn, Tiếng, Anh, Toán, Hàn, Nhật, Đức, Trung
    """
)
SALUTATIONS_ABROAD = _listed("chi, ong, bac, chu, chau")
SALUTATIONS_EN = _listed(
    """
    Mr, Mrs, Ms, Miss, Mx, Mister, Madam, Madame, Uncle, Aunt, Auntie, uncle, aunt, auntie,
    sister, brother, cousin
    """
)
# Parts of patterns: what goes before a name where somebody is greeted, introduced, or signs.
GREETINGS = _listed(
    """
    Dear, Hi, Hello, Hey, Thank you, Thanks, Many thanks to, Congratulations, Congrats, Well
    done, Happy birthday, Rest in peace, RIP
    """
)
INTRODUCTIONS = _listed(
    """
    my name is, name is, i am called, signed by, signed:, posted by, sent by, submitted by,
    written by, full name, name:, contact person, contact:, ask for, regards from, applicant:,
    passenger:, this is, my
    (?:husband|wife|son|daughter|mother|father|brother|sister|friend|colleague)(?: is|\\x2c)?,
    my (?:cousin|uncle|aunt|landlord|roommate|teacher|neighbour|mum|mom|dad)(?: is|\\x2c)?,
    (?:tôi|em|e|mình|mk|cháu|con|tui|tớ)(?: tên)?(?: đầy đủ)? là,
    (?:toi|em|minh|chau)(?: ten)? la, ten (?:toi|em|minh|chau|con|be), ho (?:va )?ten,
    (?:chủ nhà|ông chủ|bà chủ|sếp|bạn|người|nó|ấy|ông|bà|cậu|cô|chú|bác|anh|chị|chồng|vợ|bố|mẹ) tên,
    tên
    (?:tôi|em|mình|cháu|bé|con|là|đầy đủ|khai sinh), họ (?:và )?tên, ký tên, chủ tk, người
    (?:gửi|nhận|viết|liên hệ|đăng|nộp|khai|bảo lãnh|mất tích), chủ tài khoản, tên tài khoản,
    hành khách:, bệnh nhân:, khách hàng:, học viên:
    """
)
CLOSINGS = _listed(
    """
    trân trọng, trân trọng cảm ơn, thân ái, thân mến, kính thư, kính chào, kính bút, regards,
    best wishes, best, sincerely, sincerely yours, yours (?:faithfully|truly), yours sincerely,
    cheers, many thanks, thanks, cordially, respectfully, xin cảm ơn, cảm ơn
    """
)
# What follows these is no name: places, countries, legends, uncle Ho.
NOT_AFTER_SALUTATION = _listed(
    """
    Quốc, Pháp, Mỹ, Việt, Hà Nội, Nà, Rịa, Đen, Trưng, Triệu, Chúa, Huyện, Tô, Công, Táo, Hồ,
    Đanh, Đồ, Địa, Trạng, Điểm, Rồng, Lạc, Universe, South, North, USA, America, France,
    Thailand, World, Earth, Grand, International, Vietnam, Viet, Tourism, Sam, Ho, Saigon,
    Speaker, President, Chair, Chairman, Chairperson, Ambassador, Minister, Secretary, Consul,
    Prime, Deputy, Mayor, Đại, Tổng, Bộ, Thứ, Chủ, Phó, Thủ, Giám, Trưởng, Bí, Tham, Lãnh,
    Facebook, Zalo, TikTok, Estamar, ASEAN, UNESCO, City, Cities
    """
)
# Before "Anh" these make it a country.
BEFORE_ENGLAND = _listed(
    """
    nước, tiếng, Tiếng, người, Người, quốc, gia, Quốc, Gia, bảng, Bảng
    """
)

# Offices and callings under which somebody acts in public. Of several words the last one
# decides, so that "Phó Chủ tịch Quốc hội" needs no entry of its own.
OFFICES = _listed(
    """
    Tổng Bí thư, Bí thư, Chủ tịch, Phó Chủ tịch, Thủ tướng, Bộ trưởng, Thứ trưởng, Đại sứ, Tổng
    Lãnh sự, Lãnh sự, Tham tán, Người phát ngôn, Phát ngôn viên, Đại biện, Tổng thống, Quốc
    vương, Hoàng hậu, Nữ hoàng, Vua, Thái tử, Công chúa, Hoàng tử, Tổng Thư ký, Tổng Giám đốc,
    Giám đốc, Thị trưởng, Thống đốc, Ngoại trưởng, Trưởng đoàn, Đại tướng, Thượng tướng, Trung
    tướng, Thiếu tướng, Đại tá, Viện trưởng, Cục trưởng, Vụ trưởng, Chánh Văn phòng, Trưởng ban,
    Nghị sĩ, Đại biểu Quốc hội, Trợ lý, Đặc phái viên, nhạc sĩ, ca sĩ, nhà thơ, nhà văn, họa sĩ,
    hoạ sĩ, đạo diễn, danh nhân, anh hùng, liệt sĩ, đại thi hào, thi hào, chúa, tướng, vận động
    viên, VĐV, cầu thủ, HLV, huấn luyện viên, nghệ sĩ, NSND, NSƯT, nghệ nhân, diễn viên, hoa
    hậu, Hoa hậu, MC, người mẫu, giáo sư, Giáo sư, GS, PGS, TS, tiến sĩ, nhà nghiên cứu, nhà sử
    học, võ sĩ, kỳ thủ, tác giả, Chủ nhiệm, Hiệu trưởng, nhà báo, phi công, kiến trúc sư,
    President, Prime Minister, Minister, Deputy Minister, Ambassador, Consul, Consul General,
    Secretary-General, Secretary, General Secretary, Director-General, Director, Chairman,
    Chairwoman, Chairperson, Chair, Speaker, Governor, Mayor, King, Queen, Prince, Princess,
    Emperor, Pope, General, Admiral, Colonel, Counsellor, Spokesperson, Spokeswoman, Spokesman,
    Commissioner, Chancellor, Senator, Envoy, Representative, Professor, Prof, Chief, poet,
    composer, singer, artist, painter, writer, novelist, director, player, coach, actor,
    actress, photographer, hero, scholar, pianist, architect, curator, chef, professor,
    minister, ambassador, president, striker, tiền vệ, tiền đạo, hậu vệ, thủ môn, đội trưởng,
    tuyển thủ, goalkeeper, midfielder, defender
    """
)
# Between an office and the name: what it is the office of.
BETWEEN_OFFICE = _listed(
    """
    nước, và, kiêm, nhiệm, tỉnh, thành, phố, cộng, hòa, thường, trực, toàn, quyền, đặc, mệnh,
    của, tại, bang, hội, of, for, the, and, to, at, in, ông, bà, giao, phòng, an, thương, chính,
    dục, tế, hóa, vụ, nghệ, thao, lịch, trường, pháp, tải, dựng, tin, thông, nghiệp, tư, động,
    mại
    """
)
# Before the name: something is called after it, or it is no person at all.
CALLED_BEFORE = _listed(
    """
    đường, phố, đại lộ, ngõ, quảng trường, công viên, vườn hoa, trường, THPT, THCS, tiểu học,
    đại học, học viện, bệnh viện, bảo tàng, nhà hát, sân vận động, sân bay, cầu, tàu, giải, giải
    thưởng, cúp, quỹ, học bổng, công ty, tập đoàn, hãng, CP, TNHH, lăng, đền, chùa, khu, thôn,
    tượng, tượng đài, hồ, thư viện, khu di tích, khu lưu niệm, nhà tưởng niệm, phường, xã, quận,
    huyện, thành phố, TP, chuyên, nhà hàng, quán, chợ, bến, đèo, núi, đảo, vịnh, dòng họ, gốm,
    làng, ca khúc, bài hát, vở, phim, chiến dịch, phong trào, triều, thời
    """
)
# Behind it.
CALLED_BEHIND = _listed(
    """
    Street, Boulevard, Avenue, Road, Lane, Bridge, Square, Park, University, School, High,
    Secondary, Primary, College, Institute, Academy, Museum, Library, Theatre, Theater, Stadium,
    Airport, Hospital, City, Prize, Award, Foundation, Fund, Company, Corporation, Corp, Group,
    JSC, Co, Ltd, Joint, Restaurant, Cup, Mausoleum, Trail, Campaign, Temple, Pagoda, Lake,
    Island, Bay, dynasty, Dynasty, Market, Port, Quarter, District, Ward, Province, Palace,
    Gallery, Studio, Parkway, Highway, Expressway
    """
)
# History and art: nobody's privacy. Vietnamese spelling; compared without marks. The last are
# no persons at all, though they look like it.
PUBLIC = _listed(
    """
    Hồ Chí Minh, Võ Nguyên Giáp, Nguyễn Du, Nguyễn Trãi, Trần Hưng Đạo, Lê Lợi, Lý Thái Tổ, Lý
    Thường Kiệt, Trần Nhân Tông, Lê Thánh Tông, Nguyễn Huệ, Ngô Quyền, Đinh Bộ Lĩnh, Chu Văn An,
    Lê Quý Đôn, Hồ Xuân Hương, Nguyễn Đình Chiểu, Nguyễn Bỉnh Khiêm, Phan Bội Châu, Phan Châu
    Trinh, Phan Chu Trinh, Nguyễn Ái Quốc, Nguyễn Tất Thành, Trịnh Công Sơn, Văn Cao, Bùi Xuân
    Phái, Tô Ngọc Vân, Nguyễn Gia Trí, Võ Thị Sáu, Nguyễn Thị Minh Khai, Lê Hồng Phong, Trần
    Phú, Tôn Đức Thắng, Phạm Văn Đồng, Trường Chinh, Lê Duẩn, Nguyễn Văn Cừ, Nguyễn Thị Bình,
    Nguyễn Cơ Thạch, Xuân Diệu, Nguyễn Tuân, Vũ Trọng Phụng, Nguyễn Trường Tộ, Hoàng Diệu,
    Nguyễn Thái Học, Hoàng Hoa Thám, Nguyễn Tri Phương, Nguyễn Công Trứ, Cao Bá Quát, Mạc Đĩnh
    Chi, Trần Quốc Toản, Nguyễn Văn Trỗi, Lê Văn Tám, Kim Đồng, Tôn Thất Tùng, Đặng Thái Sơn,
    Ngô Bảo Châu, Trần Đại Nghĩa, Lê Hữu Trác, Hải Thượng Lãn Ông, Alexandre de Rhodes, Phan
    Rang, Phan Thiết, Phan Xi, Hoàng Anh Gia Lai, Hoàng Thành, Mai Linh
    """
)
# Between an office and a name, and no end of a sentence.
TITLES = _listed("Dr., Mr., Mrs., Ms., Prof., Sir, Dr, Mr, Mrs, Ms, Prof")
# What may stand where a letter is signed, other than a person.
NOT_A_SIGNATURE = _listed(
    """
    Embassy, Consulate, Mission, Section, Department, Team, Office, Association, Ministry,
    Union, Club, Committee, Centre, Center, Institute, Ltd, Company, Staff, Organisers, Đại,
    Ban, Hội, Phòng, Tổng, Bộ, Cục, Trung, Câu, Đoàn, Nhóm, Sứ, Bộ phận, Việt, Viet, Vietnam,
    Estamar, The, Your, See, From, P, PS, Thank, Thanks
    """
)
# After "Dear", "Hello", "I'm" …: not a name.
NOT_GREETED = _listed(
    """
    Sir, Madam, Sirs, All, Friends, Friend, Colleagues, Colleague, Everyone, Everybody, Viet,
    Vietnam, Vietnamese, Ambassador, Excellency, Excellencies, President, Minister, Hanoi, Ha,
    Ho, World, Ladies, Gentlemen, Team, Students, Parents, Applicants, Estamar, ASEAN, Embassy,
    Editor, Customer, Guests, Members, Santa, Diary, Asia, Europe, Friday, Monday, November,
    December, Citizens, Compatriots, Da, Hoi, Hue, English, French, German, American, British,
    Your, Prime, Consul, Mr, Mrs, Ms, Miss, Dr, Summer, Winter, Spring, Autumn, God, Lord, The,
    Our, Saigon, Uncle, Aunt
    """
)
# Beside a telephone number, an age or a network: not a name.
NOT_BESIDE = _listed(
    """
    Service, Services, Airlines, Bank, Police, Hotel, Clinic, Hospital, Emergency, Airport, School,
    University, Restaurant, Desk, Help, Line, Hotline, Customer, Visa, Consular, Công, Cảnh, Bệnh,
    Hãng, Sân, Trường, Ngân, Báo, Trang, Thông, Truyền, Hỗ, Tin, Quê, January, February, March,
    April, May, June, July, August, September, October, Tuesday, Wednesday, Thursday, Saturday,
    Sunday, Tháng, Ngày, Thứ, More, Details, Full, Register, Click, Photos, Read, Please, Link,
    Info, Live, Official, Account, Group, Page, Messenger
    """
)
