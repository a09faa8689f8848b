namespace Seatrial.Requirements.Containers;

/// <summary>
/// One instruction of a Dockerfile with its continuation lines joined by a space; <paramref name="Line"/> is 1-based, of its first line.
/// </summary>
public sealed record DockerInstruction(string Keyword, string Arguments, int Line);
