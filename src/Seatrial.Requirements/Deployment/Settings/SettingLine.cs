namespace Seatrial.Requirements.Deployment;

/// <summary>
/// A name and a literal value on a line of a settings file. <paramref name="Scope"/> names the profile or section where the format has
/// them.
/// </summary>
internal readonly record struct SettingLine(string Name, string Value, int Line, string Scope = "");
