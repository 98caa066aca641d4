"""The loop that the vendor's Python examples suggest: read the stream, parse, call notify-send."""
import json
import os
import subprocess
import urllib.parse
import urllib.request

base_url = os.environ["HTI_BASE_URL"]
code = urllib.parse.quote(os.environ["HTI_API_CODE"])
seen = set()


def show(idea):
    version = (idea["idea_id"], idea["LAST_UPDATE"])
    if version in seen:
        return
    seen.add(version)
    title = f"{idea['SIDE']} {idea['INSTRUMENT']} ({idea['TIMEFRAME']})"
    body = f"Entry {idea['PRICE']}\nTake profit {idea['TAKE_PROFIT']}\nStop loss {idea['STOP_LOSS']}"
    subprocess.run(["notify-send", title, body], check=False)


event = None
with urllib.request.urlopen(f"{base_url}/client-api/hti/stream?api_code={code}") as stream:
    for raw in stream:
        line = raw.decode("utf-8").rstrip("\n")
        if line.startswith("event: "):
            event = line[len("event: ") :]
        elif line.startswith("data: ") and event == "idea":
            show(json.loads(line[len("data: ") :]))
