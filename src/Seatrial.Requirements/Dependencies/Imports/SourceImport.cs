namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>A module that code names.</summary>
/// <param name="Module">JavaScript: the specifier. Python: the module with dots. Go: the import path.</param>
/// <param name="Line">1-based.</param>
/// <param name="Kind">How it is named.</param>
public readonly record struct SourceImport(string Module, int Line, SourceImportKind Kind);
