using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// Reads that are declared instead of called: fields of a settings class, tags of a struct, keys of a schema, encrypted credentials of
/// Rails.
/// </summary>
internal static class SettingsReaders
{
    public static void Read(SourceText source, string text, WorkspaceFile file, FactCollector collector)
    {
        switch (file.Extension)
        {
            case ".py"
                when text.Contains("BaseSettings", StringComparison.Ordinal)
                    || (text.Contains("pydantic", StringComparison.Ordinal) && text.Contains("Settings)", StringComparison.Ordinal)):
                PydanticSettings.Read(source, file.Path, collector);
                break;
            case ".cs"
                when text.Contains("Section", StringComparison.Ordinal)
                    || text.Contains("BindConfiguration", StringComparison.Ordinal)
                    || text.Contains("{ get;", StringComparison.Ordinal)
                    || text.Contains("record", StringComparison.Ordinal):
                DotNetOptions.Read(source, file.Path, collector);
                break;
            case ".go" when text.Contains("env", StringComparison.Ordinal) || text.Contains("mapstructure", StringComparison.Ordinal):
                GoTags.Read(source, file.Path, collector);
                break;
            case ".rb" or ".rake" when text.Contains("credentials", StringComparison.Ordinal):
                RailsCredentials.Read(source, file.Path, collector);
                break;
            case ".ts" or ".js" or ".mjs" or ".mts" or ".cts" or ".cjs" when EnvironmentSchemas.Holds(text):
                EnvironmentSchemas.Read(source, file.Path, collector);
                break;
        }
    }
}
