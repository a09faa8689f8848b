namespace Seatrial.Engine.Configuration.Keys;

/// <summary>
/// One key of <c>seatrial.yaml</c>. Parser, JSON Schema and the file that <c>init</c> writes are all made from the same table of these.
/// </summary>
/// <param name="Name">As it is written.</param>
/// <param name="Description">One sentence for somebody who has not met the term.</param>
internal abstract record ConfigurationKey(string Name, string Description);

/// <summary>A key with a value that people declare about an application; <paramref name="Apply"/> puts it into the declaration.</summary>
internal sealed record FactKey(
    string Name,
    string Description,
    ValueShape Shape,
    Func<ApplicationDeclaration, DeclaredValue, ApplicationDeclaration> Apply
) : ConfigurationKey(Name, Description);

/// <summary>A key that groups others.</summary>
internal sealed record SectionKey(string Name, string Description, IReadOnlyList<FactKey> Keys) : ConfigurationKey(Name, Description);

/// <summary>A key about the run itself, allowed at the top only.</summary>
internal sealed record RunKey(
    string Name,
    string Description,
    ValueShape Shape,
    Func<SeatrialConfiguration, DeclaredValue, SeatrialConfiguration> Apply
) : ConfigurationKey(Name, Description);
