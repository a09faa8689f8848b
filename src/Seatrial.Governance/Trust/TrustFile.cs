using System.Text;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Governance.Trust;

/// <summary>
/// Reads <c>.seatrial/trust.yaml</c>: strict, with the line of every mistake; any bytes may be given and nothing is thrown.
/// </summary>
public static class TrustFile
{
    /// <summary>Where it lies in a repository.</summary>
    public const string FilePath = ".seatrial/trust.yaml";

    /// <summary>Larger files are not read: 1 MiB.</summary>
    public const int MaximumSize = 1 << 20;

    private const int MaximumNodes = 50_000;

    private static readonly string[] RootKeys = ["version", "people"];

    /// <summary>Reads a whole file.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">As errors show it.</param>
    /// <param name="origin">For sentences about where trust comes from.</param>
    /// <param name="files">Files beside it.</param>
    public static TrustResult Parse(ReadOnlySpan<byte> utf8, string path, string origin, TrustFiles files)
    {
        var errors = new ConfigurationErrors(path);
        string? text = ConfigurationText.Decode(utf8, MaximumSize, errors);
        var root = text is null ? null : YamlReader.Read(text, errors, MaximumNodes);
        List<TrustedPerson> people = [];
        if (root is YamlMap map)
        {
            people = People(map, new TrustReader(path, files, errors), errors);
        }
        else if (root is not null || errors.Sorted().Count == 0)
        {
            errors.Add(root?.Line ?? 1, 1, "the file must begin with 'version: 1' and 'people:', a list of who may sign");
        }

        return new TrustResult(new TrustStore(people, origin), [.. errors.Sorted().Select(e => e.ToString())]);
    }

    /// <summary>One entry for a new key, as it is appended to the list of people.</summary>
    public static string Entry(string name, string? email, string? role, string keyLine)
    {
        var text = new StringBuilder($"  - name: {Quoted(name)}\n");
        text.Append(email is null ? "" : $"    email: {Quoted(email)}\n");
        text.Append(role is null ? "" : $"    roles: [{Quoted(role)}]\n");
        return text.Append($"    keys:\n      - key: {Quoted(keyLine)}\n").ToString();
    }

    /// <summary>A file without anybody.</summary>
    public static string Head =>
        "# Who may sign for this application, and with which keys. Whoever can change this file can add a signer: protect it by review.\nversion: 1\npeople:\n";

    private static List<TrustedPerson> People(YamlMap map, TrustReader reader, ConfigurationErrors errors)
    {
        reader.RejectUnknown(map, RootKeys);
        if (TrustReader.Find(map, "version") is not YamlText { Value: "1" })
        {
            errors.Add(TrustReader.Find(map, "version") ?? map, "'version' must be 1");
        }

        if (TrustReader.Find(map, "people") is not YamlList { Items.Count: > 0 } list)
        {
            errors.Add(TrustReader.Find(map, "people") ?? map, "'people' must be a list, each item beginning with '- name: …'");
            return [];
        }

        var people = list.Items.Select(reader.Person).OfType<TrustedPerson>().ToList();
        foreach (
            var twice in people
                .SelectMany(p => p.Keys.Select(k => (p.Name, Key: k)))
                .GroupBy(k => k.Key.Fingerprint, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
        )
        {
            var second = twice.Skip(1).First();
            errors.Add(
                int.Parse(second.Key.Place[(second.Key.Place.LastIndexOf(':') + 1)..]),
                1,
                $"the key {twice.Key} stands twice; a key belongs to one person"
            );
        }

        return people;
    }

    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
