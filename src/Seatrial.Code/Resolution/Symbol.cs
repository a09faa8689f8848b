using System.Runtime.CompilerServices;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>What a name stands for.</summary>
public abstract record Symbol;

/// <summary>A function of the repository.</summary>
/// <param name="Function">The function.</param>
/// <param name="File">Where it is declared.</param>
/// <param name="Owner">The class that declares it; null for a free function.</param>
public sealed record FunctionSymbol(Function Function, CodeFile File, ClassSymbol? Owner = null) : Symbol;

/// <summary>A class of the repository.</summary>
public sealed record ClassSymbol(Class Class, CodeFile File) : Symbol
{
    /// <summary>A class stands in one file: it alone says whether two are the same.</summary>
    public bool Equals(ClassSymbol? other) => other is not null && ReferenceEquals(Class, other.Class);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Class);
}

/// <summary>A file, package or namespace of the repository, whose members are looked up in <paramref name="Files"/>.</summary>
public sealed record ModuleSymbol(IReadOnlyList<CodeFile> Files) : Symbol
{
    /// <summary>Python: dotted name of a package without a file of its own, whose members are the modules below it.</summary>
    public string? Package { get; init; }
}

/// <summary>A variable of the top level of a file.</summary>
public sealed record VariableSymbol(CodeFile File, string Name) : Symbol;

/// <summary>An exported expression without a name of its own.</summary>
public sealed record ExpressionSymbol(CodeFile File, Expression Expression) : Symbol;

/// <summary>
/// Something of a library, by a name that begins with the ecosystem: <c>npm:express.Router</c>, <c>py:flask.Flask</c>,
/// <c>go:github.com/gin-gonic/gin.Default</c> (without the major version in the path),
/// <c>java:org.springframework.web.bind.annotation.GetMapping</c>, <c>php:Illuminate\Support\Facades\Route</c>, <c>cs:DbContext</c>,
/// <c>rb:ActiveRecord.Base</c>. A module itself is its name alone; a default export has its module's name.
/// </summary>
public sealed record ExternalSymbol(string Name) : Symbol;
