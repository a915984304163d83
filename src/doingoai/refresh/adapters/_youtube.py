"""What YouTube Studio's tables share: their metrics, dimensions and names in five languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._tabular import TOTALS

if TYPE_CHECKING:
    import pandas as pd

DAY = Column(
    "date", ("Date", "Ngày", "Fecha", "Datum", "Дата", "Data"), "day", needed=True, weight=0.25
)
CONTENT = (
    "Content",
    "Video",
    "Nội dung",
    "Contenido",
    "Videos",
    "Контент",
    "Видео",
    "Contenu",
    "Conteúdo",
)
TITLE = (
    "Video title",
    "Tiêu đề video",
    "Título del vídeo",
    "Título del video",
    "Videotitel",
    "Название видео",
    "Titre de la vidéo",
    "Título do vídeo",
)
PUBLISHED = (
    "Video publish time",
    "Thời gian xuất bản video",
    "Hora de publicación del vídeo",
    "Hora de publicación del video",
    "Fecha de publicación del vídeo",
    "Veröffentlichungszeitpunkt des Videos",
    "Время публикации видео",
    "Heure de publication de la vidéo",
    "Date de publication de la vidéo",
    "Horário de publicação do vídeo",
    "Data de publicação do vídeo",
)
DURATION = ("Duration", "Thời lượng", "Duración", "Dauer", "Продолжительность", "Durée", "Duração")
VIEWS = (
    "Views",
    "Số lượt xem",
    "Lượt xem",
    "Visualizaciones",
    "Vistas",
    "Aufrufe",
    "Просмотры",
    "Vues",
    "Visualizações",
)
REACH = (
    "Unique viewers",
    "Người xem duy nhất",
    "Espectadores únicos",
    "Einzelne Zuschauer",
    "Уникальные зрители",
    "Spectateurs uniques",
)
LIKES = (
    "Likes",
    "Lượt thích",
    "Số lượt thích",
    "Me gusta",
    "„Mag ich“-Bewertungen",
    "Отметки «Нравится»",
    "J’aime",
    "Marcações “Gostei”",
    "Gostei",
)
COMMENTS = (
    "Comments added",
    "Comments",
    "Bình luận đã thêm",
    "Comentarios añadidos",
    "Hinzugefügte Kommentare",
    "Добавленные комментарии",
    "Số bình luận đã thêm",
    "Số bình luận được thêm",
    "Comentarios agregados",
    "Kommentare hinzugefügt",
    "Commentaires ajoutés",
    "Comentários adicionados",
)
SHARES = (
    "Shares",
    "Lượt chia sẻ",
    "Số lượt chia sẻ",
    "Veces compartido",
    "Compartidos",
    "Geteilte Inhalte",
    "Поделились",
    "Partages",
    "Compartilhamentos",
)
_TOTALS = (*TOTALS, "Итоговое значение", "Gesamtwert", "Tổng giá trị")

# What can be added up over videos and countries; the net change of subscribers may be below nought.
ADDITIVE = (
    Column("views", VIEWS, "count", drops=True),
    Column("engaged_views", ("Engaged views", "Вовлеченные просмотры", "Vues engagées"), "count"),
    Column(
        "watch_time",
        (
            "Watch time (hours)",
            "Thời gian xem (giờ)",
            "Tiempo de visualización (horas)",
            "Wiedergabezeit (Stunden)",
            "Время просмотра (часы)",
            "Durée de visionnage (heures)",
            "Tempo de exibição (horas)",
        ),
        "decimal",
        unit="hours",
    ),
    Column(
        "follower_growth",
        (
            "Subscribers",
            "Số người đăng ký",
            "Suscriptores",
            "Abonnenten",
            "Подписчики",
            "Abonnés",
            "Inscritos",
        ),
        "decimal",
        unit="accounts",
    ),
    Column("new_followers", ("Subscribers gained",), "count", unit="accounts"),
    Column("lost_followers", ("Subscribers lost",), "count", unit="accounts"),
    Column(
        "impressions",
        (
            "Impressions",
            "Thumbnail impressions",
            "Số lượt hiển thị hình thu nhỏ",
            "Lượt hiển thị hình thu nhỏ",
            "Số lượt hiển thị",
            "Impresiones",
            "Impressionen",
            "Показы",
            "Показы значков",
            "Thumbnail-Impressionen",
            "Impresiones de miniaturas",
            "Impressions de miniatures",
            "Impressões",
            "Impressões da miniatura",
        ),
        "count",
    ),
    Column("likes", LIKES, "count", unit="reactions"),
    Column("comments", COMMENTS, "count", unit="comments"),
    Column("shares", SHARES, "count", unit="shares"),
)
METRICS = (
    *ADDITIVE,
    Column("reach", REACH, "count", unit="people"),
    Column(
        "average_view_duration",
        (
            "Average view duration",
            "Thời lượng xem trung bình",
            "Duración media de las visualizaciones",
            "Duración promedio de vistas",
            "Durchschnittliche Wiedergabedauer",
            "Средняя продолжительность просмотра",
            "Durée moyenne de visionnage",
            "Duração média da visualização",
        ),
        "duration",
        unit="seconds",
    ),
    Column(
        "average_viewed",
        (
            "Average percentage viewed (%)",
            "Tỷ lệ phần trăm xem trung bình (%)",
            "Durchschnittlich angesehen (%)",
            "Pourcentage moyen regardé (%)",
        ),
        "percent",
        unit="%",
    ),
    Column(
        "click_rate",
        (
            "Impressions click-through rate (%)",
            "Thumbnail click-through rate (%)",
            "Tỷ lệ nhấp của số lượt hiển thị hình thu nhỏ (%)",
            "Tỷ lệ nhấp của lượt hiển thị (%)",
            "Porcentaje de clics de las impresiones (%)",
            "Klickrate der Impressionen (%)",
            "CTR для значков видео (%)",
            "Thumbnail-Klickrate (%)",
            "Taux de clics par impressions (%)",
            "Taxa de cliques de impressões (%)",
        ),
        "percent",
        unit="%",
    ),
    Column("views_share", ("Views (%)",), "percent", unit="%"),
    Column("watch_time_share", ("Watch time (hours) (%)",), "percent", unit="%"),
)
DIMENSIONS = (
    Column(
        "country",
        (
            "Geography",
            "Địa lý",
            "Ubicación geográfica",
            "Geografie",
            "География",
            "Zone géographique",
            "Região",
        ),
    ),
    Column("city", ("City name", "Tên thành phố", "Nombre de la ciudad", "Name der Stadt")),
    Column("city_id", ("Cities", "City", "Thành phố", "Ciudades", "Städte", "Города")),
    Column(
        "age",
        (
            "Viewer age",
            "Độ tuổi người xem",
            "Edad del espectador",
            "Alter der Zuschauer",
            "Возраст зрителей",
        ),
    ),
    Column(
        "gender",
        (
            "Viewer gender",
            "Giới tính người xem",
            "Sexo del espectador",
            "Geschlecht der Zuschauer",
            "Пол зрителей",
        ),
    ),
    Column(
        "subscription",
        (
            "Subscription status",
            "Trạng thái đăng ký",
            "Estado de suscripción",
            "Abostatus",
            "Статус подписки",
        ),
    ),
    Column("traffic_source", ("Traffic source", "Nguồn lưu lượng truy cập", "Источник трафика")),
    Column("device", ("Device type", "Loại thiết bị", "Tipo de dispositivo", "Тип устройства")),
)


def totals(cells: pd.DataFrame) -> pd.Series[bool]:
    """The rows of ``cells`` that sum up the others: a cell of them says so."""
    return cells.isin(_TOTALS).any(axis="columns")
