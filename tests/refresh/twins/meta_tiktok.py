"""Twins of Meta's and TikTok's exports: the headers and quirks of real ones, invented content."""

from __future__ import annotations

import csv
import io


def header(text: str) -> list[str]:
    """The names of a header as it stands in a file."""
    return next(csv.reader([text]))


POSTS = header(
    "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,"
    "Permalink,Is crosspost,Is share,Post type,Languages,Custom labels,Funded content "
    'status,Data comment,Date,Views,Reach,"Reactions, Comments and Shares",Reactions,'
    "Comments,Shares,Total clicks,Link Clicks,Other Clicks"
)
VIDEOS = [
    *POSTS[:24],
    "Views",
    "Reach from Organic posts",
    "Reach from Boosted posts",
    "3-second video views",
    "1-minute video views",
    "Negative feedback from users",
]
INSTAGRAM = header(
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
    "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows"
)
POST = {
    "Post ID": "900000000000001",
    "Page ID": "800000000000001",
    "Page name": "Embassy of Viet Nam in Estamar",
    "Description": "Tuần lễ Việt Nam",
    "Publish time": "07/15/2026 20:30",
    "Caption type": "N/A",
    "Post type": "Photos",
    "Date": "Lifetime",
    "Views": "40",
    "Reach": "15",
    "Reactions, Comments and Shares": "3",
    "Reactions": "2",
    "Comments": "1",
    "Shares": "0",
}
IG_POST = {
    "Post ID": "17900000000000011",
    "Account ID": "17800000000000001",
    "Account username": "vietnam.estamar",
    "Account name": "Embassy of Viet Nam in Estamar",
    "Description": "Áo dài\ntrên phố",
    "Duration (sec)": "30",
    "Publish time": "07/15/2026 20:30",
    "Post type": "IG reel",
    "Date": "Lifetime",
    "Views": "52",
    "Reach": "37",
    "Likes": "3",
    "Shares": "1",
    "Comments": "0",
    "Saves": "4",
    "Follows": "",
}
TIKTOK_VIDEOS = header(
    "Video title,Video link,Post time,Video views,Likes,Comments,Shares,Add to Favorites"
)
TIKTOK_VIDEO = {
    "Video title": "Một ngày ở đại sứ quán 🇻🇳 #vietnam ",
    "Video link": "https://www.tiktok.com/@demo.estamar/video/7500000000000000017",
    "Post time": "2026/07/31 18:19:10",
    "Video views": "172353",
    "Likes": "1774",
    "Comments": "42",
    "Shares": "413",
    "Add to Favorites": "180",
}
TIKTOK_OVERVIEW = (
    "Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,Phone number clicks ,"
    "Leads submission,Net growth,New followers,Lost followers"
)
AUDIENCE = (
    'sep=,\n"Age & gender"\n"","Women","Men"\n"18-24","10.6","6.5"\n"65+","3","2"\n\n'
    '"Top countries"\n"Viet Nam","South Africa","Estamar"\n"75.1","5.9","2.1"\n\n'
    '"Top cities"\n"Ha Noi, Vietnam","Porto Novo, Estamar"\n"13.7","5.7"\n'
)


def table(header: list[str], rows: list[dict[str, str]], delimiter: str = ",") -> str:
    """A table as a platform writes it; a name that comes twice is filled in both places."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n", delimiter=delimiter)
    writer.writerow(header)
    writer.writerows([row.get(name, "") for name in header] for row in rows)
    return file.getvalue()


def daily(title: str, *, date: str = "Date") -> str:
    """One metric by day, under the line that names it."""
    return (
        f'sep=,\n"{title}"\n"{date}","Primary"\n"2026-01-01T01:00:00","5"\n'
        '"2026-01-02T01:00:00","1,404"\n"2026-01-03T01:00:00","0"\n'
    )
