using Seatrial.Code.Model;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>A file, the body of a class or module, a method or a block: whose declarations stand here, and what leaving it means.</summary>
internal sealed class RubyScope(RubyScopeKind kind)
{
    public RubyScopeKind Kind { get; } = kind;

    /// <summary>Modules and classes around, with <c>::</c> between them.</summary>
    public string Path { get; init; } = "";

    /// <summary>
    /// Where constants are looked for at first: the modules that are opened one by one around the first class of the file. Null before one.
    /// </summary>
    public string? FirstNesting { get; set; }

    public bool IsClass => Kind is RubyScopeKind.Class or RubyScopeKind.Module or RubyScopeKind.Singleton;

    public List<Function> Functions { get; init; } = [];

    public List<Class> Classes { get; init; } = [];

    public List<Field> Fields { get; init; } = [];

    /// <summary>Modules that are mixed in, the one that is asked first in front.</summary>
    public List<TypeReference> Mixins { get; init; } = [];

    /// <summary>Whether methods that follow are private or protected.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether methods that follow belong to the module itself: <c>module_function</c>, <c>class_methods do</c>.</summary>
    public bool IsStatic { get; set; }

    /// <summary>Name of the method that is lowered, for <c>super</c>.</summary>
    public string? Method { get; init; }

    /// <summary>Its parameters, which a <c>super</c> without arguments passes on.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Loops that are open in this scope.</summary>
    public int Loops { get; set; }

    /// <summary>A parameter that a block uses without declaring it: <c>_1</c> or <c>it</c>.</summary>
    public string? Implicit { get; set; }
}

/// <summary>Kinds of <see cref="RubyScope"/>.</summary>
internal enum RubyScopeKind
{
    File,
    Class,
    Module,

    /// <summary><c>class &lt;&lt; self</c>.</summary>
    Singleton,
    Method,

    /// <summary>A block: <c>return</c> leaves the method around it, <c>next</c> the block.</summary>
    Block,
    Lambda,
}
