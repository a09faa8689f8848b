namespace Seatrial.Code.Tests.Languages;

/// <summary>Functions and classes of Python in the language-neutral form.</summary>
public sealed class PythonDeclarationTests
{
    [Fact]
    public void A_function_has_decorators_types_and_defaults() =>
        Assert.Equal(
            """
            @router.get('/{order_id}', response_model: OrderRead) @login_required() async fn read_order(order_id: int, user: Annotated<User, =Depends(get_user)>, q: str = null, db: Session = Depends(get_db), ...rest: Any): OrderRead
              return [db, q]
            """,
            PythonSource.Print(
                """
                @router.get("/{order_id}", response_model=OrderRead)
                @login_required
                async def read_order(order_id: int, user: Annotated[User, Depends(get_user)], q: Optional[str] = None, /, *, db: "Session" = Depends(get_db), **rest: Any) -> OrderRead | None:
                    "Reads one."
                    return db, q
                """
            )
        );

    [Fact]
    public void Types_are_read_through_optional_union_and_strings() =>
        Assert.Equal(
            """
            a: models.Order = null
            b: |<int, str> = null
            c: dict<str, list<Order>> = {}
            d: Mapped<Literal<='open', ='closed'>> = column()
            e: Callable<[]<int>, sa.orm.Session> = f
            f: Annotated<str, =Query(max_length: 5), =LIMIT> = ''
            """,
            PythonSource.Print(
                """
                a: Optional["models.Order"] = None
                b: Union[int, str, None] = None
                c: "dict[str, list[Order] | None]" = {}
                d: Mapped[Literal["open", "closed"]] = column()
                e: Callable[[int], sa.orm.Session] = f
                f: Annotated[str, Query(max_length=5), LIMIT] = ""
                """
            )
        );

    [Fact]
    public void The_first_parameter_of_a_method_is_the_object() =>
        Assert.Equal(
            """
            class Service : Base
              @property() field owner: User
                @property() accessor fn owner(): User
                  return this._owner
              fn constructor(repo: Repo)
                base(repo)
                this.repo = repo
              @classmethod() static fn make(...data)
                return this(...data)
              @staticmethod() static fn check(value)
                return value
              @property() accessor fn owner(): User
                return this._owner
              hidden fn _find(key)
                fn inner(x)
                  return this.repo.find(x)
                return sorted(key: fn(this) { return this.id })
            """,
            PythonSource.Print(
                """
                class Service(Base):
                    def __init__(self, repo: Repo):
                        super().__init__(repo)
                        self.repo = repo

                    @classmethod
                    def make(cls, **data):
                        return cls(**data)

                    @staticmethod
                    def check(value):
                        return value

                    @property
                    def owner(self) -> User:
                        return self._owner

                    def _find(this, key):
                        def inner(x):
                            return this.repo.find(x)
                        return sorted(key=lambda this: this.id)
                """
            )
        );

    [Fact]
    public void The_body_of_a_class_is_fields_and_statements() =>
        Assert.Equal(
            """
            class Order : db.Model, Generic<T>, (table = true)
              field id: Mapped<int> = mapped_column(primary_key: true)
              field owner = Column(ForeignKey('user.id'))
              field owner_id = Column(ForeignKey('user.id'))
              field note: str
              hidden field _secret = 'x'
              fn dump()
                return this
              class Order.Meta
                field ordering = ['-id']
                ordering = ['-id']
              id: Mapped<int> = mapped_column(primary_key: true)
              owner = (owner_id = Column(ForeignKey('user.id')))
              _secret = 'x'
              if DEBUG
                fn dump()
                  return this
              register(Order)
            """,
            PythonSource.Print(
                """
                class Order(db.Model, Generic[T], table=True):
                    id: Mapped[int] = mapped_column(primary_key=True)
                    owner = owner_id = Column(ForeignKey("user.id"))
                    note: str
                    _secret = "x"

                    class Meta:
                        ordering = ["-id"]

                    if DEBUG:
                        def dump(self):
                            return self

                    register(Order)
                """
            )
        );

    [Fact]
    public void Kinds_of_classes_are_told_by_their_bases() =>
        Assert.Equal(
            """
            enum Color : str, Enum
              field RED = 'red'
              RED = 'red'
            interface Reader : Protocol
              fn read()
            class Task : (metaclass = abc.ABCMeta)
              @abstractmethod() abstract fn run()
            class Dynamic : mixins.A, get_base()
            """,
            PythonSource.Print(
                """
                class Color(str, Enum):
                    RED = "red"
                class Reader(Protocol):
                    def read(self): ...
                class Task(metaclass=abc.ABCMeta):
                    @abstractmethod
                    def run(self): ...
                class Dynamic(get_base(), mixins.A): pass
                """
            )
        );

    [Fact]
    public void Nested_and_conditional_declarations_stay_where_they_are() =>
        Assert.Equal(
            """
            if ([3, 11] < sys.version_info)
              fn parse(text)
                fn inner()
                return inner
            elsewhere fn parse(text)
              fn inner()
              return inner
            """,
            PythonSource.Print(
                """
                if sys.version_info > (3, 11):
                    def parse(text):
                        def inner():
                            pass
                        return inner
                """
            )
        );
}
