namespace Seatrial.Code.Model;

/// <summary>A function, method, constructor, lambda, accessor, or the top level of a file.</summary>
public sealed class Function(Place place, string name) : Node(place)
{
    /// <summary>
    /// Its name; empty for a lambda, <c>constructor</c> for every constructor, <c>&lt;file&gt;</c> for the top level of a file.
    /// </summary>
    public string Name { get; } = name;

    /// <summary>Line of the first decorator, attribute or modifier, from 1.</summary>
    public int StartLine { get; init; } = place.Line;

    public int EndLine { get; init; } = place.Line;

    public FunctionTraits Traits { get; init; }

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Null where there is none: abstract, an interface's, a declaration.</summary>
    public Block? Body { get; init; }

    public IReadOnlyList<CallExpression> Decorators { get; init; } = [];

    public TypeReference? ReturnType { get; init; }

    /// <summary>Go: the type that the method belongs to, which may be declared in another file of the package.</summary>
    public string? ReceiverType { get; init; }

    /// <summary>Strings at the head of the body that steer a framework: <c>use server</c>.</summary>
    public IReadOnlyList<string> Directives { get; init; } = [];

    public bool Has(FunctionTraits traits) => (Traits & traits) == traits;
}

/// <summary>What is written in front of a function.</summary>
[Flags]
public enum FunctionTraits
{
    None = 0,
    Static = 1,
    Public = 2,

    /// <summary>Private or protected; in Ruby what stands behind <c>private</c>; in JavaScript <c>#name</c>.</summary>
    Hidden = 4,
    Abstract = 8,
    Async = 16,

    /// <summary>Visible to other files: <c>export</c>, a capital in Go.</summary>
    Exported = 32,

    /// <summary>The default export of a module.</summary>
    Default = 64,

    /// <summary>Reads or writes a property.</summary>
    Accessor = 128,
    Lambda = 256,
}

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Its name; empty where it is taken apart at once.</param>
public sealed record Parameter(string Name)
{
    /// <summary>The pattern that takes the argument apart: <see cref="ObjectExpression"/> or <see cref="ListExpression"/>.</summary>
    public Expression? Pattern { get; init; }

    public TypeReference? Type { get; init; }

    public Expression? Default { get; init; }

    public IReadOnlyList<CallExpression> Decorators { get; init; } = [];

    /// <summary>Takes all that is left: <c>...rest</c>, <c>*args</c>, <c>**kwargs</c>, <c>params</c>.</summary>
    public bool IsRest { get; init; }

    /// <summary>TypeScript and PHP: also a field of the object that is constructed.</summary>
    public bool IsField { get; init; }

    /// <summary>C# and Kotlin: what an extension method is called on, <c>this T x</c>.</summary>
    public bool IsReceiver { get; init; }

    /// <summary>Ruby: takes the block of the call, <c>&amp;block</c>.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Ruby: is given by its name alone, <c>name:</c>; of a rest, <c>**options</c>.</summary>
    public bool IsKeyword { get; init; }

    public Place Place { get; init; }
}
