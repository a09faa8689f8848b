from django.contrib.auth.models import User
from django.db import models


class Visit(models.Model):
    patient = models.ForeignKey(User, on_delete=models.CASCADE)
    notes = models.TextField()
    shared = models.BooleanField(default=False)
