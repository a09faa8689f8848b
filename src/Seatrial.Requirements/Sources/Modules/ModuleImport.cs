namespace Seatrial.Requirements.Sources.Modules;

/// <summary>One module that another one asks for.</summary>
/// <param name="Specifier">As written: <c>./ai</c>, <c>@/lib/stripe</c>, <c>firebase-admin/app</c>.</param>
/// <param name="Line">1-based.</param>
/// <param name="Kind">How it is asked for.</param>
/// <param name="Names">Names as the other module exports them; <c>*</c> for all of them, empty for its effects alone.</param>
/// <param name="IsUsed">Whether something of it stands where a value stands; what is used as a type alone is not loaded.</param>
public sealed record ModuleImport(string Specifier, int Line, ImportKind Kind, IReadOnlyList<string> Names, bool IsUsed);
