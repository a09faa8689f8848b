using System.Collections.Immutable;

namespace Seatrial.Components.Advisories;

/// <summary>A part of a package that is affected: what Go's database calls imports, Rust's functions.</summary>
/// <param name="Path">Import path; empty where only names of functions are given.</param>
/// <param name="Symbols">Functions and methods; empty: all of them.</param>
public sealed record AffectedImport(string Path, ImmutableArray<string> Symbols);
