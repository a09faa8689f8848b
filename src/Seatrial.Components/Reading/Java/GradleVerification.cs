using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Java;

/// <summary>
/// gradle/verification-metadata.xml (Gradle docs, dependency verification): everything that a build may download, with checksums.
/// </summary>
internal static class GradleVerification
{
    public static void Read(ReadingContext context)
    {
        foreach (var component in context.Xml()?.Child("components")?.All("component") ?? [])
        {
            context.Output.Add(
                new ComponentDraft
                {
                    Ecosystem = Ecosystem.Maven,
                    Name = $"{component.Attribute("group")}:{component.Attribute("name")}",
                    Version = component.Attribute("version"),
                    Line = component.Line,
                    Hashes = Hashes(component),
                }
            );
        }
    }

    /// <summary>Of the archive itself, not of its metadata.</summary>
    private static List<IntegrityHash> Hashes(MarkupElement component)
    {
        string prefix = $"{component.Attribute("name")}-{component.Attribute("version")}";
        var artifact = component
            .All("artifact")
            .FirstOrDefault(a => a.Attribute("name") is { } file && (file == $"{prefix}.jar" || file == $"{prefix}.aar"));
        return
        [
            .. (artifact?.Children ?? []).Select(c => IntegrityHash.FromHex(c.Name, c.Attribute("value") ?? "")).OfType<IntegrityHash>(),
        ];
    }
}
