using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;

namespace Seatrial.Cli.Commands.Init.Parts;

/// <summary>
/// A commented <c>seatrial.yaml</c> from what was detected, and its schema. It is the user's from then on: one that is there is never
/// changed, and taken away only as it was written.
/// </summary>
internal static class ConfigurationPart
{
    public const string FileName = "seatrial.yaml";
    private const string SchemaPath = ".seatrial/seatrial.schema.json";

    public static InitPart Part { get; } =
        new("config", $"{FileName}, in which you state what the code cannot tell", _ => true, Plan, Undo);

    /// <summary>What would be written for what was found.</summary>
    public static string TextOf(Assessment assessment)
    {
        var applications = assessment.Applications.Select(a => a.Application).ToList();
        return applications.Count == 1
            ? ConfigurationTemplate.Write(SchemaPath, applications[0].Name, [])
            : ConfigurationTemplate.Write(SchemaPath, assessment.Repository.Name, [.. applications.Select(a => (a.RootPath, a.Name))]);
    }

    private static IEnumerable<InitStep> Plan(InitPlace place)
    {
        if (place.Has(FileName))
        {
            return [];
        }

        if (place.Assessment.Value is not { } assessment)
        {
            return [];
        }

        var file = new InitStep(FileName, null, TextOf(assessment)) { Note = "fill in what you know" };
        return place.Has(SchemaPath)
            ? [file]
            : [file, new InitStep(SchemaPath, null, ConfigurationSchema.Generate()) { Note = "editors complete the keys with it" }];
    }

    private static IEnumerable<InitStep> Undo(InitPlace place)
    {
        string? text = place.Read(FileName);
        bool isOurs =
            text is not null
            && place.Assessment.Value is { } assessment
            && string.Equals(text, TextOf(assessment), StringComparison.Ordinal);
        if (text is not null)
        {
            yield return isOurs
                ? new InitStep(FileName, text, null)
                : new InitStep(FileName, text, text) { Note = "holds what somebody wrote, and stays" };
        }

        if (
            (text is null || isOurs)
            && place.Read(SchemaPath) is { } schema
            && string.Equals(schema, ConfigurationSchema.Generate(), StringComparison.Ordinal)
        )
        {
            yield return new InitStep(SchemaPath, schema, null);
        }
    }
}
