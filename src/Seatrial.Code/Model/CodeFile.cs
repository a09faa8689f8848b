namespace Seatrial.Code.Model;

/// <summary>One source file in the language-neutral form.</summary>
public sealed class CodeFile(string path, CodeLanguage language)
{
    /// <summary>Relative to the root that was scanned, with '/'.</summary>
    public string Path { get; } = path;

    public CodeLanguage Language { get; } = language;

    /// <summary>
    /// Namespace or package of the file: Java's and Go's package clause, the first namespace of C# and PHP; empty for none.
    /// </summary>
    public string Namespace { get; init; } = "";

    public IReadOnlyList<Import> Imports { get; init; } = [];

    /// <summary>What other files may take: JavaScript and TypeScript only.</summary>
    public IReadOnlyList<Export> Exports { get; init; } = [];

    /// <summary>
    /// The top level in order: statements, with functions and classes at their places (<see cref="FunctionStatement"/>,
    /// <see cref="ClassStatement"/>); namespaces leave no trace but in <see cref="Class.Namespace"/>.
    /// </summary>
    public required Function TopLevel { get; init; }

    /// <summary>Functions declared at the top level or in a namespace, and Go's methods.</summary>
    public IReadOnlyList<Function> Functions { get; init; } = [];

    /// <summary>Classes declared at the top level or in a namespace or module; nested classes are reached through them.</summary>
    public IReadOnlyList<Class> Classes { get; init; } = [];

    /// <summary>Strings at the head of the file that steer a framework: <c>use server</c>, <c>use client</c>.</summary>
    public IReadOnlyList<string> Directives { get; init; } = [];

    /// <summary>Places that the grammar could not read; the rest of the file was.</summary>
    public int ErrorCount { get; init; }

    /// <summary>Whether nesting went beyond the limit of the front ends, so that the innermost code is missing.</summary>
    public bool IsCut { get; init; }

    /// <summary>Size of the text in bytes.</summary>
    public int Length { get; init; }
}

/// <summary>Languages that have a front end.</summary>
public enum CodeLanguage
{
    JavaScript,
    TypeScript,
    Python,
    CSharp,
    Java,
    Kotlin,
    Go,
    Php,
    Ruby,
}

/// <summary>
/// One import. <c>import a from 'm'</c>, <c>const a = require('m')</c>, <c>import(…)</c> with a literal, <c>from m import a as b</c>,
/// <c>using N</c>, <c>import p.C</c>, <c>use A\B as C</c>, <c>require_relative 'x'</c>.
/// </summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Module">What is imported from, as written: module path, namespace, package; for Java and PHP the qualified name without its
/// last component.</param>
/// <param name="Name">What is taken of it: a name, <c>default</c>, or <c>*</c> for the module itself or everything in it.</param>
/// <param name="Alias">The local name; empty where nothing is bound (<c>import 'm'</c>, <c>using N</c>, <c>from m import *</c>).</param>
public sealed record Import(Place Place, string Module, string Name, string Alias)
{
    /// <summary>Types only, gone at run time.</summary>
    public bool IsTypeOnly { get; init; }

    /// <summary>C#: for every file of the project.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>C# and Java: members of the class that <see cref="Module"/> names.</summary>
    public bool IsStatic { get; init; }
}

/// <summary>One export of a JavaScript or TypeScript module.</summary>
/// <param name="Name">Under which others take it; <c>default</c>; <c>*</c> for everything of another module. <c>module.exports = x</c> is
/// <c>default</c>, <c>exports.a = x</c> is <c>a</c>.</param>
/// <param name="Local"> The local name that is exported; empty where it is an expression. An exported expression that is no member of an
/// object is assigned to a variable that no program can name, <c>default</c>, <c>module.exports</c> or <c>exports.a</c>: it is evaluated
/// once. </param>
public sealed record Export(string Name, string Local)
{
    /// <summary>
    /// The exported expression where the program gives it no name: <c>export default router</c> has one, <c>export default
    /// withAuth(handler)</c> has none.
    /// </summary>
    public Expression? Value { get; init; }

    /// <summary>The module it comes from: <c>export { a } from 'm'</c>.</summary>
    public string? Module { get; init; }

    public Place Place { get; init; }
}
