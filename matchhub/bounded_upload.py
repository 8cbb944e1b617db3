"""Uploaded files are kept up to a limit: reading a form stores its files before a view sees it."""

from typing import Any

from django.core.files.uploadhandler import TemporaryFileUploadHandler

# A little more than previews/models/picture_reading.py accepts, so that a form can say so.
LARGEST_FILE = 20_100_000
LARGEST_REQUEST = 5 * LARGEST_FILE


class BoundedUploadHandler(TemporaryFileUploadHandler):
    """Drops what is beyond the limits. The file says how large it was, whatever is kept of it."""

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self.of_request = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.of_file = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self.of_file += len(raw_data)
        self.of_request += len(raw_data)
        if self.of_file <= LARGEST_FILE and self.of_request <= LARGEST_REQUEST:
            self.file.write(raw_data)
        return None

    def file_complete(self, file_size: int) -> Any:
        file: Any = super().file_complete(file_size)
        if self.of_request > LARGEST_REQUEST:
            file.size = max(file_size, LARGEST_FILE)
        return file
