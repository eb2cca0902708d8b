#!/usr/bin/python3
"""A window with WebKitGTK for WebKitWebDriver, with its profile in the folder that is handed in.

The engine's own MiniBrowser keeps nothing while it is driven, so nothing could outlive a restart.
"""
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

folder = sys.argv[1]
data = WebKit2.WebsiteDataManager(
    base_data_directory=f"{folder}/data", base_cache_directory=f"{folder}/cache"
)
context = WebKit2.WebContext.new_with_website_data_manager(data)
context.set_automation_allowed(True)


def open_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=1360, default_height=900)
    window.add(view)
    view.connect("close", lambda *_: window.destroy())
    window.connect("destroy", Gtk.main_quit)
    window.show_all()
    return view


def on_started(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("WebKitGTK")
    session.set_application_info(about)
    session.connect("create-web-view", open_view)


context.connect("automation-started", on_started)
Gtk.main()
