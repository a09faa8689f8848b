using System.Collections.Frozen;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Reading;

/// <summary>The table of formats: who reads a file, by its name, then its extension. A format is one line here and a reader in <c>Formats</c>.</summary>
internal static class Readers
{
    private const int LongestExtension = 16;

    private static readonly FrozenDictionary<string, FormatReader> ByName = Table(
        (new(SettingLines.Read, IsAlwaysRead: true), ".netrc _netrc .npmrc .pypirc .pgpass .my.cnf .s3cfg .esmtprc .msmtprc .fetchmailrc .boto .passwd-s3fs"));

    private static readonly FrozenDictionary<string, FormatReader> ByExtension = Table(
        (new(SettingLines.Read), ".env .ini .cfg .conf .cnf .properties"));

    private static readonly FormatReader Environment = new(SettingLines.Read);

    /// <summary>The reader of a file; null where none knows its format.</summary>
    public static FormatReader? Find(WorkspaceFile file)
    {
        ReadOnlySpan<char> name = file.Name;
        if (ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out FormatReader? reader))
        {
            return reader;
        }

        if (name.StartsWith(".env", StringComparison.OrdinalIgnoreCase))
        {
            return Environment;
        }

        ReadOnlySpan<char> extension = file.Extension;
        return extension.Length is > 0 and <= LongestExtension ? ByExtension.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(extension, out reader) ? reader : null : null;
    }

    private static FrozenDictionary<string, FormatReader> Table(params (FormatReader Reader, string Names)[] rows)
        => rows.SelectMany(r => r.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => KeyValuePair.Create(n, r.Reader))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
