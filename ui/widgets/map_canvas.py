"""The picture of a map of incidents: what part of the ground it shows, and the marks on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from testimony_app.domain.positions import REACH
from testimony_app.services.situate_incidents import Situated
from ui import words
from ui.shell.theme import Theme
from ui.widgets import map_marks, mark_elements
from ui.widgets.map_geometry import View, fitted, world
from ui.widgets.map_ground import Ground
from ui.widgets.map_marks import GROUP, Group
from ui.widgets.map_picture import ground_picture, paint_distance

MARGIN = 56
RENEW_MS = 60
"""How long after the last turn of the wheel or pull of the mouse the ground is drawn anew."""
NAMED = 40
"""Up to how many marks in view each has its code beside it."""


class MapCanvas(QWidget):
    """Shows the incidents that have a position. North is up and west is left in every language."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground: Ground | None = None
        self._placed: list[Situated] = []
        self._current = ""
        self._view, self._by_hand = world(self.width(), self.height()), False
        self._groups: list[Group] | None = None
        self._picture: tuple[View, QPixmap] | None = None
        self._renewing = QTimer(self, singleShot=True, interval=RENEW_MS)
        self._renewing.timeout.connect(self.renew)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(240, 140))
        theme.changed.connect(self.renew)

    def sizeHint(self) -> QSize:
        return QSize(720, 320)

    @property
    def view(self) -> View:
        """What is shown."""
        return self._view

    def set_ground(self, ground: Ground) -> None:
        """Show land and borders."""
        self._ground = ground
        self.renew()

    def set_incidents(self, incidents: Sequence[Situated]) -> None:
        """Show the incidents that have a position; the map is fitted to them until a person moves it."""
        self._placed, self._groups = [each for each in incidents if each.position is not None], None
        self._tell()
        if self._by_hand:
            self.renew()
        else:
            self.fit()
        mark_elements.tell_changed(self)

    def set_current(self, incident_id: str) -> None:
        """Choose an incident and bring it into sight; "" for none. One without a position is not shown."""
        self._current = incident_id
        self._tell()
        number = self.number(incident_id)
        if number >= 0 and not QRectF(self.rect()).adjusted(12, 12, -12, -12).contains(self._at(number)):
            self.look(self._view.centred(*self._place(number)))
        self.update()
        mark_elements.tell_current(self)

    def fit(self) -> None:
        """Show all incidents, as near as they fit."""
        places = [self._place(number) for number in range(len(self._placed))]
        self.look(fitted(places, self.width(), self.height(), MARGIN), by_hand=False)

    def look(self, view: View, by_hand: bool = True, later: bool = False) -> None:
        """Show a view. by_hand: it stays when incidents change. later: the ground is drawn once the hand rests."""
        self._by_hand, self._view, self._groups = by_hand, view, None
        if later:
            self._renewing.start()
            self.update()
        else:
            self.renew()

    def renew(self) -> None:
        """Draw the ground anew."""
        self._renewing.stop()
        self._picture = None
        self.update()

    def groups(self) -> list[Group]:
        """The marks as they are shown, those together that would hide each other."""
        if self._groups is None:
            places = (self._place(number) for number in range(len(self._placed)))
            self._groups = map_marks.gathered([self._view.at(east, north) for east, north in places])
        return self._groups

    def number(self, incident_id: str) -> int:
        """The number of an incident among those on the map, -1 if it is not there."""
        return next((n for n, each in enumerate(self._placed) if each.id == incident_id), -1)

    def words_of(self, number: int) -> str:
        """What a mark says when it is read out."""
        held = self._placed[number]
        assert held.position is not None
        return words.joined(
            (held.code, held.title, map_marks.known_to(held.position), map_marks.at_in_words(held.position))
        )

    def _place(self, number: int) -> tuple[float, float]:
        position = self._placed[number].position
        assert position is not None
        return position.longitude, position.latitude

    def _at(self, number: int) -> QPointF:
        return QPointF(*self._view.at(*self._place(number)))

    def _tell(self) -> None:
        number = self.number(self._current)
        counted = self.tr("{number} of {all}").format(number=number + 1, all=len(self._placed))
        self.setAccessibleDescription(words.joined((self.words_of(number), counted)) if number >= 0 else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._by_hand:
            self.look(self._view.resized(self.width(), self.height()))
        else:
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  The ground is a picture already.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter)
        self._paint_marks(painter)
        paint_distance(painter, self._theme, self._view, self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        if self.hasFocus():
            painter.setPen(self._theme.token("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        view = self._view
        if self._picture is None or (self._picture[0] != view and not self._renewing.isActive()):
            self._picture = view, ground_picture(self._theme, self._ground, view, self.devicePixelRatioF())
            self._paint_reaches(self._picture[1])
        drawn, picture = self._picture
        # What was drawn before is pulled to where it is now until the hand rests.
        painter.fillRect(self.rect(), self._theme.token("rail"))
        left, top = (0.0, 0.0) if drawn == view else view.at(*drawn.place(0, 0))
        grown = view.scale / drawn.scale
        painter.drawPixmap(
            QRectF(left, top, drawn.width * grown, drawn.height * grown), picture, QRectF(picture.rect())
        )

    def _paint_reaches(self, picture: QPixmap) -> None:
        """How far each place may be off, on the ground; places that are noted alike are drawn once."""
        wide: dict[str, set[tuple[float, float, float]]] = {}
        for number, held in enumerate(self._placed):
            if held.position is not None and self._is_wide(number):
                at, size = self._at(number), map_marks.radius(held.position, self._view)
                if self._near(at, size):
                    wide.setdefault(held.position.precision, set()).add((round(at.x()), round(at.y()), round(size)))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for precision in sorted(wide, key=lambda each: -(REACH.get(each) or 0)):
            map_marks.paint_reaches(painter, self._theme, precision, sorted(wide[precision]))
        painter.end()

    def _is_wide(self, number: int) -> bool:
        """Whether the ground that a place may lie on is drawn wider than a mark."""
        position = self._placed[number].position
        return bool(position and position.reach_m and map_marks.radius(position, self._view) > GROUP + 2)

    def _near(self, at: QPointF, size: float) -> bool:
        return QRectF(self.rect()).adjusted(-size, -size, size, size).contains(at)

    def _paint_marks(self, painter: QPainter) -> None:
        seen = [group for group in self.groups() if self._near(QPointF(group.x, group.y), 30)]
        current = self.number(self._current)
        boxes = [self._paint_group(painter, group, current in group.members) for group in seen]
        taken = list(boxes)
        order = sorted(range(len(seen)), key=lambda number: current not in seen[number].members)
        for number in order:
            members, box = seen[number].members, boxes[number]
            if current in members:
                self._paint_name(painter, current, box, taken, True)
            elif len(members) == 1 and len(seen) <= NAMED:
                self._paint_name(painter, members[0], box, taken, False)

    def _paint_group(self, painter: QPainter, group: Group, chosen: bool) -> QRectF:
        """One mark, or how many there are; returns where it stands."""
        at, size, around = QPointF(group.x, group.y), float(GROUP), float(GROUP)
        positions = [position for n in group.members if (position := self._placed[n].position) is not None]
        if len(positions) > 1:
            map_marks.paint_group(painter, self._theme, at, len(positions), all(each.exact for each in positions))
        elif self._is_wide(group.members[0]):
            # The middle of a wide circle is no better a guess than the rest of it: nothing stands there but the name.
            size, around = 0.0, map_marks.radius(positions[0], self._view)
        else:
            size = around = map_marks.radius(positions[0], self._view)
            map_marks.paint_mark(painter, self._theme, at, positions[0].precision, size)
        if chosen:
            map_marks.paint_current(painter, self._theme, at, around, self.hasFocus())
        return QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)

    def _paint_name(self, painter: QPainter, number: int, box: QRectF, taken: list[QRectF], chosen: bool) -> None:
        """The code beside a mark, where there is room for it; the chosen one always has it, with its title."""
        held = self._placed[number]
        said = words.joined((held.code, held.title)) if chosen else held.code
        painter.setFont(self._theme.font("body" if chosen else "caption"))
        metrics = QFontMetricsF(painter.font())
        most = min(metrics.horizontalAdvance(said), self.width() * 0.5)
        place = _beside(box, most + 12, metrics.height() + 4, QRectF(self.rect()), taken, chosen)
        if place is None:
            return
        taken.append(place)
        if chosen:
            painter.setPen(self._theme.token("field_line"))
            painter.setBrush(self._theme.token("panel"))
            painter.drawRoundedRect(place, 4, 4)
        painter.setPen(self._theme.token("text" if chosen else "text_soft"))
        elided = metrics.elidedText(said, Qt.TextElideMode.ElideRight, most + 1)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, elided)


def _beside(box: QRectF, wide: float, high: float, whole: QRectF, taken: list[QRectF], needed: bool) -> QRectF | None:
    """Room for words after, before, above or under a box; on a box that is empty. If `needed`, in any case."""
    top, left = box.center().y() - high / 2, box.center().x() - wide / 2
    gap = 8.0
    places = [
        QRectF(box.right() + gap, top, wide, high),
        QRectF(box.left() - gap - wide, top, wide, high),
        QRectF(left, box.top() - gap - high, wide, high),
        QRectF(left, box.bottom() + gap, wide, high),
    ]
    if box.isEmpty():
        places.insert(0, QRectF(left, top, wide, high))
    inside = [place for place in places if whole.contains(place)]
    free = [place for place in inside if not any(place.intersects(each) for each in taken)]
    return next(iter((*free, *inside, *places)), None) if needed else next(iter(free), None)
