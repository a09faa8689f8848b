namespace Seatrial.Code.Model;

/// <summary>A class, interface, struct, record, enumeration, trait or module.</summary>
public sealed class Class(Place place, ClassKind kind, string name) : Node(place)
{
    public ClassKind Kind { get; } = kind;

    /// <summary>Its own name, without namespace; empty for an anonymous one.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// Namespace, package or enclosing modules and classes, in the language's writing: <c>App\Models</c>, <c>com.shop</c>, <c>Api::V1</c>;
    /// empty for none.
    /// </summary>
    public string Namespace { get; init; } = "";

    public int StartLine { get; init; } = place.Line;

    public int EndLine { get; init; } = place.Line;

    public ClassTraits Traits { get; init; }

    /// <summary>
    /// Base class, interfaces, and traits or modules that are mixed in; class first, in Ruby last: in the order in which they are asked for
    /// a method.
    /// </summary>
    public IReadOnlyList<TypeReference> Bases { get; init; } = [];

    /// <summary>
    /// Bases as expressions where they are computed: <c>extends mixin(A)</c>, <c>class A(get_base())</c>; the name of what computes one is
    /// among <see cref="Bases"/> too.
    /// </summary>
    public IReadOnlyList<Expression> BaseExpressions { get; init; } = [];

    public IReadOnlyList<CallExpression> Decorators { get; init; } = [];

    public IReadOnlyList<Field> Fields { get; init; } = [];

    public IReadOnlyList<Function> Methods { get; init; } = [];

    public IReadOnlyList<Class> Nested { get; init; } = [];

    /// <summary>
    /// Parameters of a primary constructor (C#, Kotlin, Java records); they are fields as well where the language says so.
    /// </summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>
    /// Statements in the body of the class that are neither field nor method: <c>before_action :x</c>, <c>has_many :y</c>, Python's
    /// assignments (fields too), initialisers.
    /// </summary>
    public IReadOnlyList<Statement> Body { get; init; } = [];

    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    public bool Has(ClassTraits traits) => (Traits & traits) == traits;
}

/// <summary>Kinds of <see cref="Class"/>.</summary>
public enum ClassKind
{
    Class,
    Interface,
    Struct,
    Enum,

    /// <summary>PHP's trait, Ruby's module, what is mixed into others.</summary>
    Mixin,

    /// <summary>TypeScript's type alias over an object type.</summary>
    Alias,
}

/// <summary>What is written in front of a class.</summary>
[Flags]
public enum ClassTraits
{
    None = 0,
    Abstract = 1,
    Static = 2,
    Exported = 4,
    Default = 8,
    Hidden = 16,
}

/// <summary>A field or property of a class; a constant of an enumeration.</summary>
/// <param name="Place">Where its name stands.</param>
/// <param name="Name">Its name.</param>
public sealed record Field(Place Place, string Name)
{
    public TypeReference? Type { get; init; }

    public Expression? Initializer { get; init; }

    public IReadOnlyList<CallExpression> Decorators { get; init; } = [];

    /// <summary>Go: the tag behind the field, without its quotes.</summary>
    public string? Tag { get; init; }

    public bool IsStatic { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>Statements of the getter where it has a body.</summary>
    public Function? Getter { get; init; }
}

/// <summary>
/// A written type. <c>List&lt;Order&gt;</c> is <c>List</c> with the argument <c>Order</c>; <c>Order[]</c> and Go's <c>[]Order</c> are
/// <c>[]</c> with one argument; pointers and nullability leave no trace; a union is <c>|</c> with its members.
/// </summary>
/// <param name="Name">As written, qualified where it is: <c>models.Order</c>, <c>\App\Order</c>.</param>
/// <param name="Arguments">Type arguments; for Python's <c>Annotated[T, Depends(f)]</c> those that are types.</param>
public sealed record TypeReference(string Name, IReadOnlyList<TypeReference> Arguments)
{
    /// <summary>Values among the type arguments: <c>Depends(f)</c> of <c>Annotated[T, Depends(f)]</c>.</summary>
    public IReadOnlyList<Expression> Values { get; init; } = [];

    public TypeReference(string name)
        : this(name, []) { }

    /// <summary>The last component of <see cref="Name"/>.</summary>
    public string ShortName => Name[(Name.LastIndexOfAny(['.', '\\', ':']) + 1)..];
}
