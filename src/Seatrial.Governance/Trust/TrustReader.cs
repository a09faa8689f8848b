using System.Globalization;
using System.Text;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Configuration.Keys;
using Seatrial.Engine.Configuration.Yaml;
using Seatrial.Governance.Keys;

namespace Seatrial.Governance.Trust;

/// <summary>People and keys from their nodes.</summary>
internal sealed class TrustReader(string path, TrustFiles files, ConfigurationErrors errors)
{
    private static readonly string[] PersonKeys = ["name", "email", "roles", "role", "keys"];
    private static readonly string[] KeyKeys = ["key", "file", "fingerprint", "from", "until", "revoked"];
    private static readonly TextShape NameShape = new("a person's name", "Ada Lovelace");
    private static readonly TextShape EmailShape = new("an e-mail address", "ada@example.org");
    private static readonly ListShape RolesShape = new(new TextShape("a role", "security lead"), "[security lead]");
    private static readonly TextShape FileShape = new("a file beside this one", "keys/ada.pub");
    private static readonly TextShape FingerprintShape = new("a fingerprint as 'seatrial key show' prints it", "SHA256:…");

    public static YamlNode? Find(YamlMap map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;

    public void RejectUnknown(YamlMap map, string[] known)
    {
        foreach (var (key, _) in map.Entries.Where(e => !known.Contains(e.Key.Value, StringComparer.Ordinal)))
        {
            string meant = Spelling.Nearest(key.Value, known) is { } near
                ? $"did you mean '{near}'?"
                : $"the keys here are {string.Join(", ", known)}";
            errors.Add(key, $"unknown key {ConfigurationErrors.Quote(key.Value)}; {meant}");
        }
    }

    /// <summary>Null after an error was added.</summary>
    public TrustedPerson? Person(YamlNode node)
    {
        if (node is not YamlMap map)
        {
            errors.Add(node, $"a person must be a group of keys beginning with '- name: …', but is {node.Description}");
            return null;
        }

        RejectUnknown(map, PersonKeys);
        string? name = Find(map, "name") is { } named ? NameShape.Read("name", named, errors) as string : null;
        if (Find(map, "name") is null)
        {
            errors.Add(map, "a person needs 'name: …'");
        }

        string? email = Find(map, "email") is { } mail ? EmailShape.Read("email", mail, errors) as string : null;
        var roles = (Find(map, "roles") ?? Find(map, "role")) is { } given
            ? RolesShape.Read("roles", given, errors) as IReadOnlyList<string>
            : [];
        if (Find(map, "keys") is not YamlList { Items.Count: > 0 } list)
        {
            errors.Add(Find(map, "keys") ?? map, "a person needs 'keys:', a list such as '- file: keys/ada.pub'");
            return null;
        }

        TrustedKey[] keys = [.. list.Items.Select(Key).OfType<TrustedKey>()];
        return name is null || roles is null || keys.Length == 0 ? null : new TrustedPerson(name, email, roles, keys);
    }

    private TrustedKey? Key(YamlNode node)
    {
        if (node is not YamlMap map)
        {
            errors.Add(
                node,
                $"a key must be a group of keys such as '- file: keys/ada.pub' or '- key: ssh-ed25519 AAAA…', but is {node.Description}"
            );
            return null;
        }

        RejectUnknown(map, KeyKeys);
        var signer = Signer(map);
        var (from, until, revoked) = (Day(map, "from"), Day(map, "until"), Day(map, "revoked"));
        if (from > until)
        {
            errors.Add(Find(map, "until")!, "'until' lies before 'from'");
        }

        // A date that could not be read must not become a key without a limit.
        bool hasDates =
            (from is null) == (Find(map, "from") is null)
            && (until is null) == (Find(map, "until") is null)
            && (revoked is null) == (Find(map, "revoked") is null);
        return signer is null || !hasDates ? null : new TrustedKey(signer, from, until, revoked, $"{path}:{map.Line}");
    }

    private SshSigner? Signer(YamlMap map)
    {
        string? fingerprint = Find(map, "fingerprint") is { } pinned
            ? FingerprintShape.Read("fingerprint", pinned, errors) as string
            : null;
        var (signer, problem) = (Find(map, "key"), Find(map, "file")) switch
        {
            (YamlText text, null) => SshSigner.Read(text.Value),
            (null, { } file) => FileShape.Read("file", file, errors) is string name ? FromFile(name) : (null, null),
            (null, null) when fingerprint is not null => FromFingerprint(fingerprint),
            _ => (null, "a key is given by one of 'key' (PEM or a line of SSH), 'file' and 'fingerprint'"),
        };
        if (problem is not null)
        {
            errors.Add(Find(map, "key") ?? Find(map, "file") ?? Find(map, "fingerprint") ?? map, problem);
        }
        else if (signer is not null && fingerprint is not null && signer.Key.Fingerprint != fingerprint)
        {
            errors.Add(Find(map, "fingerprint")!, $"the key there has another fingerprint: {signer.Key.Fingerprint}");
            return null;
        }

        return signer;
    }

    private (SshSigner? Signer, string? Problem) FromFile(string name)
    {
        if (name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Split('/').Contains("..", StringComparer.Ordinal))
        {
            return (null, "'file' must lie beside this file or below it, written with '/'");
        }

        if (files.Read(name) is not { } bytes)
        {
            return (null, $"there is no file {ConfigurationErrors.Quote(name)} beside this one, or it cannot be read");
        }

        var (signer, problem) = SshSigner.Read(Encoding.UTF8.GetString(bytes));
        return (signer, problem is null ? null : $"{ConfigurationErrors.Quote(name)} is not used: {problem}");
    }

    private (SshSigner? Signer, string? Problem) FromFingerprint(string fingerprint)
    {
        var found = files.Keys().Select(k => FromFile(k).Signer).FirstOrDefault(s => s?.Key.Fingerprint == fingerprint);
        return found is null
            ? (null, $"no file in '{TrustFiles.KeyFolder}' beside this one holds the key {ConfigurationErrors.Quote(fingerprint)}")
            : (found, null);
    }

    private DateOnly? Day(YamlMap map, string key)
    {
        if (Find(map, key) is not { } node)
        {
            return null;
        }

        if (
            node is YamlText text
            && DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
        {
            return day;
        }

        errors.Add(node, $"'{key}' must be a day such as 2026-01-31, but is {node.Description}");
        return null;
    }
}
