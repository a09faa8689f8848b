import uuid

from sqlmodel import Field, Relationship, SQLModel


class UserBase(SQLModel):
    email: str = Field(unique=True)
    full_name: str | None = None
    is_superuser: bool = False


class UserRegister(SQLModel):
    email: str
    password: str
    full_name: str | None = None


class UserCreate(UserBase):
    password: str


class UserUpdateMe(SQLModel):
    full_name: str | None = None
    email: str | None = None


class User(UserBase, table=True):
    id: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True)
    hashed_password: str
    items: list["Item"] = Relationship(back_populates="owner")


class ItemBase(SQLModel):
    title: str
    description: str | None = None


class ItemCreate(ItemBase):
    pass


class ItemImport(ItemBase):
    owner_id: uuid.UUID


class Item(ItemBase, table=True):
    id: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True)
    owner_id: uuid.UUID = Field(foreign_key="user.id")
    owner: User | None = Relationship(back_populates="items")
