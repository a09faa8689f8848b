from django.conf import settings
from django.db import models


class KeptManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(is_deleted=False)

    def of(self, user):
        return self.get_queryset().filter(owner=user)


class DealQuerySet(models.QuerySet):
    def open(self):
        return self.filter(is_open=True)


class Base(models.Model):
    is_deleted = models.BooleanField(default=False)
    objects = KeptManager()

    class Meta:
        abstract = True


class Deal(Base):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    name = models.CharField(max_length=80)


class Offer(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    is_open = models.BooleanField(default=True)
    objects = DealQuerySet.as_manager()
