using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A runtime version that a manifest, a version file, a CI set-up step or a base image asks for.</summary>
/// <param name="Product">Identifier of the end-of-life table: node, python, ruby, php, java, go, dotnet …</param>
/// <param name="Requirement">Version or range as written: <c>&gt;=18</c>, <c>3.11.4</c>, <c>lts/iron</c>.</param>
/// <param name="Source">Where it was asked for, in words: "engines.node", ".nvmrc", "base image".</param>
/// <param name="IsSelection">True where this version is what runs (version files, images, target frameworks); false where it is a range of
/// what is supported.</param>
public sealed record RuntimeFact(string Product, string Requirement, string Source, bool IsSelection, SourceLocation Location)
    : Fact(Location);
