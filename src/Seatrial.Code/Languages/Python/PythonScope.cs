using Seatrial.Code.Model;

namespace Seatrial.Code.Languages.Python;

/// <summary>A file, a class body or a function body: whose functions and classes are declared here, and which name is the object.</summary>
internal sealed class PythonScope
{
    /// <summary>Whether it is the body of a class, whose functions are methods.</summary>
    public bool IsClass { get; init; }

    /// <summary>Name of the class, with those around it; empty outside of classes.</summary>
    public string ClassName { get; init; } = "";

    /// <summary>The first parameter of the method that is lowered; null outside of methods.</summary>
    public string? Self { get; init; }

    /// <summary>Whether statements stand in <c>if TYPE_CHECKING</c>.</summary>
    public bool IsTypeOnly { get; set; }

    /// <summary>Whether it is the body of a function.</summary>
    public bool IsFunction { get; init; }

    public List<Function> Functions { get; } = [];

    public List<Class> Classes { get; } = [];

    public List<Field> Fields { get; } = [];
}
