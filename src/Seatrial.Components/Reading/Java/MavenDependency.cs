using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Java;

/// <summary>A dependency element.</summary>
/// <param name="File">Path of the pom that has it.</param>
/// <param name="Profile">Id of its profile where that is not active by default; null otherwise.</param>
/// <param name="IsTest">Whether its place makes it one of tests.</param>
internal sealed record MavenDependency(MarkupElement Element, string File, string? Profile, bool IsTest = false);
