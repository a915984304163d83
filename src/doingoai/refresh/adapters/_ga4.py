"""What Google Analytics writes above a table, and how it calls what it counts."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from doingoai.refresh.adapters._header import Column, folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from doingoai.refresh.sheets import Sheet

_PROPERTY = ("Property", "Tài sản", "Thuộc tính", "Propiedad", "Ресурс", "Propriété", "Propriedade")
_START = (
    "Start date",
    "Ngày bắt đầu",
    "Fecha de inicio",
    "Startdatum",
    "Дата начала",
    "Date de début",
    "Data de início",
)


def _note(sheet: Sheet, names: Iterable[str]) -> str:
    there = {folded(name): value.strip() for name, value in sheet.notes.items()}
    return next((there[folded(name)] for name in names if there.get(folded(name))), "")


def property_of(sheet: Sheet) -> str:
    """The property that the preamble names, else ""."""
    return _note(sheet, _PROPERTY)


def first_day(sheet: Sheet) -> date | None:
    """The first day of the report, by its preamble."""
    written = _note(sheet, _START)
    for form in ("%Y%m%d", "%Y-%m-%d"):
        try:
            return datetime.strptime(written, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


def preamble(sheet: Sheet) -> bool:
    """Whether the lines above the table are those that Google Analytics writes."""
    return first_day(sheet) is not None


METRICS = (
    Column(
        "active_users",
        (
            "Active users",
            "Số người dùng đang hoạt động",
            "Người dùng đang hoạt động",
            "Usuarios activos",
            "Aktive Nutzer",
            "Активные пользователи",
            "Utilisateurs actifs",
            "Usuários ativos",
        ),
        "count",
        unit="people",
    ),
    Column(
        "users",
        (
            "Total users",
            "Users",
            "Tổng số người dùng",
            "Total de usuarios",
            "Nutzer insgesamt",
            "Всего пользователей",
            "Nombre total d’utilisateurs",
            "Total d’utilisateurs",
            "Total de usuários",
        ),
        "count",
        unit="people",
    ),
    Column(
        "new_users",
        (
            "New users",
            "Người dùng mới",
            "Usuarios nuevos",
            "Neue Nutzer",
            "Новые пользователи",
            "Nouveaux utilisateurs",
            "Novos usuários",
        ),
        "count",
        unit="people",
    ),
    Column("returning_users", ("Returning users", "Người dùng cũ"), "count", unit="people"),
    Column(
        "sessions",
        ("Sessions", "Số phiên", "Phiên", "Sesiones", "Sitzungen", "Сеансы", "Sessões"),
        "count",
    ),
    Column(
        "engaged_sessions",
        (
            "Engaged sessions",
            "Số phiên tương tác",
            "Sesiones con interacción",
            "Sitzungen mit Interaktionen",
            "Сеансы с взаимодействием",
            "Sessions avec engagement",
            "Sessões engajadas",
        ),
        "count",
    ),
    Column(
        "views",
        (
            "Views",
            "Screen page views",
            "Số lượt xem",
            "Vistas",
            "Aufrufe",
            "Просмотры",
            "Vues",
            "Visualizações",
        ),
        "count",
    ),
    Column(
        "events",
        (
            "Event count",
            "Số sự kiện",
            "Número de eventos",
            "Ereignisanzahl",
            "Количество событий",
            "Nombre d’événements",
            "Contagem de eventos",
        ),
        "count",
    ),
    Column(
        "key_events",
        (
            "Key events",
            "Conversions",
            "Sự kiện chính",
            "Eventos clave",
            "Schlüsselereignisse",
            "Ключевые события",
            "Événements clés",
            "Eventos principais",
        ),
        "decimal",
    ),
    Column(
        "engagement_time",
        ("Average engagement time", "Average engagement time per active user"),
        "duration",
        unit="seconds",
    ),
    Column(
        "engagement_time_per_session",
        ("Average engagement time per session",),
        "duration",
        unit="seconds",
    ),
    Column("engagement_rate", ("Engagement rate",), "fraction", unit="%", weight=0.25),
    Column("bounce_rate", ("Bounce rate",), "fraction", unit="%"),
    Column("sessions_per_user", ("Engaged sessions per active user",), "decimal"),
    Column("views_per_user", ("Views per active user",), "decimal"),
    Column("events_per_user", ("Event count per active user", "Event count per user"), "decimal"),
)
KNOWN = (
    "Total revenue",
    "Session key event rate",
    "User key event rate",
    "User engagement",
)
DAYS = (
    Column(
        "date", ("Date", "Ngày", "Fecha", "Datum", "Дата", "Data"), "day", drops=True, weight=0.25
    ),
    Column(
        "nth_day",
        (
            "Nth day",
            "Ngày thứ n",
            "N.º día",
            "Enésimo día",
            "N-ter Tag",
            "N-й день",
            "Énième jour",
            "Nième jour",
            "Enésimo dia",
        ),
        "count",
        drops=True,
    ),
)
DIMENSIONS = (
    Column("country", ("Country", "Quốc gia", "País", "Land", "Страна")),
    Column("region", ("Region", "Khu vực", "Región", "Регион")),
    Column("city", ("City", "Town/City", "Thành phố", "Ciudad", "Stadt", "Город")),
    Column(
        "page",
        (
            "Page path and screen class",
            "Page title and screen class",
            "Page title and screen name",
            "Page path + query string",
            "Page path",
            "Page title",
            "Landing page",
            "Landing page + query string",
            "Tiêu đề trang và loại màn hình",
            "Título de página y clase de pantalla",
            "Seitentitel und Bildschirmklasse",
            "Название страницы и класс экрана",
        ),
    ),
    Column(
        "channel",
        (
            "Session primary channel group (Default Channel Group)",
            "Session default channel group",
            "First user primary channel group (Default Channel Group)",
            "First user default channel group",
            "Default channel group",
        ),
    ),
    Column("source", ("Session source / medium", "First user source / medium", "Session source")),
    Column("device", ("Device category", "Danh mục thiết bị", "Gerätekategorie")),
    Column("language", ("Language", "Ngôn ngữ", "Idioma", "Sprache", "Язык")),
    Column("event", ("Event name", "Tên sự kiện", "Nombre del evento", "Ereignisname")),
)
