using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Sources.Modules;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// Reads code once for all facts that come from its tokens: names read from the environment, modules, calls of stores and clients.
/// </summary>
internal sealed class SourceAnalyzer : IFileAnalyzer
{
    /// <summary>Larger files are data or were written by a program: 1 MiB.</summary>
    private const int MaximumSize = 1 << 20;

    private const FileRole NotOwn = FileRole.Test | FileRole.Fixture | FileRole.Documentation | FileRole.Example;

    public string Name => "sources";

    public bool Accepts(WorkspaceFile file) =>
        file.Size <= MaximumSize && (file.Role & NotOwn) == FileRole.None && SourceSyntax.Of(ExtensionOf(file)) is not null;

    public void Analyze(FileContent content, FactCollector collector)
    {
        if (!content.IsHandWritten || SourceSyntax.Of(ExtensionOf(content.File)) is not { } syntax)
        {
            return;
        }

        string path = content.File.Path;
        string text = content.Text;
        var tokens = new List<SourceToken>();
        foreach (var (start, end, line) in syntax.IsScript ? ScriptParts.Of(path, text) : [(0, text.Length, 1)])
        {
            tokens.AddRange(SourceLexer.Read(text, syntax, start, end, line));
        }

        var source = new SourceText(text, tokens);
        if (EnvironmentPatterns.Of(ExtensionOf(content.File)) is { } patterns)
        {
            EnvironmentReader.Read(source, patterns, path, collector);
            EnvironmentHelpers.Read(source, path, collector);
        }

        StoreReader.Read(source, text, path, collector);
        SettingsReaders.Read(source, text, content.File, collector);
        OutboundHosts.Read(source, path, collector);

        if (syntax.IsScript)
        {
            EnvironmentReader.ReadDestructured(source, path, collector);
            collector.Add(
                ModuleReader.Read(
                    source,
                    path,
                    content.File.Extension.SequenceEqual(".astro") ? ScriptParts.Hydrated(text) : new HashSet<string>()
                )
            );
        }
    }

    /// <summary>The extension that tells the language; tools whose settings are Ruby have files without one.</summary>
    private static ReadOnlySpan<char> ExtensionOf(WorkspaceFile file) =>
        file.Name
            is "Fastfile"
                or "Matchfile"
                or "Appfile"
                or "Deliverfile"
                or "Pluginfile"
                or "Podfile"
                or "Gemfile"
                or "Rakefile"
                or "Dangerfile"
                or "Capfile"
                or "Vagrantfile"
                or "config.ru"
            ? ".rb"
            : file.Extension;
}
