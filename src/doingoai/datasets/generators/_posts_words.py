"""What the invented posts say: by topic, in three languages; {host} is the host country."""

# ruff: noqa: E501 - a post is one line
from __future__ import annotations

TEXTS: dict[str, tuple[str, ...]] = {
    "vi": (
        "Tuần lễ Việt Nam tại {host}: {n} gian hàng ẩm thực, ca nhạc và trò chơi dân gian. Mời bà con và bạn bè ghé chơi!",
        "Lớp tiếng Việt cuối tuần cho các cháu mở lại từ thứ Bảy. Đăng ký tại bộ phận lãnh sự, còn {n} chỗ.",
        "Cà phê, hồ tiêu, hạt điều: {n} doanh nghiệp {host} đã đến gặp gỡ tại buổi giao thương sáng nay.",
        "Bạn biết cách gói bánh chưng chưa? Xem từng bước trong đoạn phim ngắn của chúng tôi.",
        "Đại sứ quán nghỉ lễ theo lịch đã thông báo. Việc khẩn cấp xin gọi đường dây bảo hộ công dân.",
        "Triển lãm ảnh về các di sản thế giới của Việt Nam kéo dài thêm {n} ngày theo đề nghị của khán giả.",
        "Học bổng cho sinh viên {host} sang Việt Nam: thời hạn nộp hồ sơ còn {n} ngày.",
        "Một buổi chiều cùng các nghệ nhân làm nón lá. Cảm ơn {n} bạn đã đến học làm!",
        "Hỏi – đáp về thị thực điện tử: những câu bạn hỏi nhiều nhất trong tháng.",
        "Áo dài trên phố cảng: bộ ảnh của các bạn sinh viên Việt Nam tại {host}.",
    ),
    "en": (
        "Viet Nam Week in {host}: {n} food stalls, music and folk games. Come and bring a friend!",
        "Weekend Vietnamese classes for children are back on Saturday. {n} places left; ask the consular section.",
        "Coffee, pepper, cashew: {n} companies from {host} met our exporters this morning.",
        "How do you wrap a bánh chưng? See it step by step in our short film.",
        "The Embassy is closed for the announced holiday. In an emergency call the citizen protection line.",
        "By request: our photographs of Viet Nam's World Heritage stay on show for {n} more days.",
        "Scholarships for students from {host} to study in Viet Nam: {n} days left to apply.",
        "An afternoon with makers of conical hats. Thank you to the {n} of you who tried it yourselves!",
        "E-visa questions and answers: what you asked us most this month.",
        "Áo dài by the harbour: photographs by Vietnamese students in {host}.",
    ),
    "fr": (
        "Semaine du Viet Nam : {n} stands de cuisine, de la musique et des jeux. Venez nombreux !",
        "Cours de vietnamien pour enfants le samedi : encore {n} places.",
        "Café, poivre, noix de cajou : {n} entreprises ont rencontré nos exportateurs ce matin.",
        "Comment plier un bánh chưng ? Notre petit film vous le montre pas à pas.",
        "L'exposition de photographies du patrimoine mondial est prolongée de {n} jours.",
        "Visa électronique : vos questions les plus fréquentes ce mois-ci.",
        "Un après-midi avec les artisans du chapeau conique. Merci aux {n} participants !",
    ),
}
TAGS = ("#VietNam", "#TuanLeVietNam", "#VietNamWeek", "#AmThucViet", "#VietNamCulture")
