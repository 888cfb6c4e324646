"""Tab and Shift+Tab in the order in which controls lie, past no control.

Qt takes a part of a page for the control that is to have the keys there first (`setFocusProxy`): Tab arrives at that
control from before the part and goes on behind it, so that whatever lies before it within the part is never reached.
Here a part is gone through from its beginning, and the proxy is only for who gives the part the keys. Of buttons that
exclude each other, such as chips, the chosen one is stopped at; the arrows go to the others.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget


def step(within: QWidget, forward: bool) -> bool:
    """Give the keys to the control after, or before, the one that has them in `within`; False if there is no other."""
    now = within.window().focusWidget()
    wanted = _beside(within, within if now is None or not within.isAncestorOf(now) else now, forward)
    if wanted is None:
        return False
    wanted.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def give_keys(page: QWidget, held: QWidget | None) -> None:
    """Let a page that came to the front have the keys where it `held` them last, else where it has them first."""
    wanted = held
    if wanted is None or wanted is page or not wanted.isVisible():
        wanted = page.focusProxy()
        while wanted is not None and (further := wanted.focusProxy()) is not None:
            wanted = further
    if wanted is not None and wanted.isVisible() and wanted.isEnabled():
        wanted.setFocus()


def _beside(within: QWidget, start: QWidget, forward: bool) -> QWidget | None:
    each = _next(start, forward)
    while each is not None and each is not start:
        if within.isAncestorOf(each) and _stops_at(each):
            return each
        each = _next(each, forward)
    return None


def _next(widget: QWidget, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _stops_at(widget: QWidget) -> bool:
    if not widget.isEnabled() or not widget.isVisible() or widget.focusProxy() is not None:
        return False
    chosen = _chosen_beside(widget)
    if chosen is not None and chosen.isVisible():
        # Qt takes Tab from all but the one that had the keys last, chosen or not.
        return widget is chosen
    everywhere = QGuiApplication.styleHints().tabFocusBehavior() == Qt.TabFocusBehavior.TabFocusAllControls
    wanted = Qt.FocusPolicy.TabFocus if everywhere else Qt.FocusPolicy.StrongFocus
    return widget.focusPolicy().value & wanted.value == wanted.value


def _chosen_beside(widget: QWidget) -> QAbstractButton | None:
    """The chosen one of the buttons that exclude each other, if this is one of them."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group.checkedButton() if group is not None and group.exclusive() else None
