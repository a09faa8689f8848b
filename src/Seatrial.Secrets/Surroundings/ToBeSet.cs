using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Plain passwords that a publisher or a teacher wrote for others to replace: a comment beside them asks for it, the defaults of a role
/// have them, the exercises of a course. What a machine drew, and what mixes letters and signs, is asked about all the same: comments stay
/// when the value is replaced.
/// </summary>
internal static class ToBeSet
{
    /// <summary>Lines above a value in which a comment about it and its neighbours stands.</summary>
    private const int Lines = 4;

    /// <summary>Bytes before a value in which the name of a filter stands.</summary>
    private const int Filter = 16;

    /// <summary>Bytes of them, and of the rest of the line.</summary>
    private const int Reach = 400;

    /// <summary>
    /// How settings are asked to be replaced, in the languages in which people write them down; in lower case where letters have cases in
    /// ASCII.
    /// </summary>
    private static readonly Phrases Asking = new(
        "change",
        "replace",
        "override this",
        "set your",
        "set this",
        "set admin",
        "set a ",
        "use your own",
        "choose your",
        "demo password",
        "default password",
        "default credential",
        "insecure default",
        "altere",
        "alterar",
        "troque",
        "trocar",
        "mude ",
        "mudar",
        "cambia",
        "cámbi",
        "reemplaz",
        "sostitu",
        "ändern",
        "aendern",
        "ersetz",
        "changez",
        "à changer",
        "modifie",
        "remplac",
        "değiştir",
        "degistir",
        "ganti",
        "ubah ",
        "thay đổi",
        "đổi mật khẩu",
        "修改",
        "更改",
        "替换",
        "変更",
        "измени",
        "замени",
        "смени"
    );

    /// <summary>What a comment speaks of that is about all settings under it.</summary>
    private static readonly WordSet Several = new("these values credentials passwords secrets them following below defaults");

    /// <summary>
    /// What Harbor, MinIO, Bitnami's images, and the dashboards of OpenSearch, Kuboard and KubeSphere have as long as nobody sets anything.
    /// </summary>
    private static readonly WordSet Published = new(
        "harbor12345 minio123 minioadmin bitnami1 longhornadmin kibanaserver kuboard123 p@88w0rd"
    );

    private static readonly System.Buffers.SearchValues<byte> AfterHost = System.Buffers.SearchValues.Create(" \t\r\n\"'/:,"u8);

    private static readonly string[] Environments =
    [
        "clusters/local/",
        "overlays/local/",
        "environments/local/",
        "envs/local/",
        "clusters/kind/",
        "clusters/minikube/",
        "clusters/k3d/",
    ];

    private static readonly WordSet Exercises = new("labs workshop workshops handson exercises");

    /// <summary>What folders of programs that are shown are called at their end: <c>queue-example-master</c>.</summary>
    private static readonly WordSet Shown = new("sample samples example examples");

    /// <summary>With a number behind them, parts of a course: <c>Section 04</c>, <c>lab-3</c>.</summary>
    private static readonly WordSet Lessons = new("lab lesson lecture section exercise chapter homework week");

    /// <summary>Whether a value is a default that everybody has who runs the program.</summary>
    public static bool IsPublished(ReadOnlySpan<byte> value) => Published.Contains(value);

    /// <summary>Why a password counts nowhere but as information; null where it may.</summary>
    /// <param name="candidate">A value of a configuration under the name of a password.</param>
    /// <param name="strength">How much it looks like one.</param>
    public static string? FindReason(in SecretCandidate candidate, ValueStrength strength) =>
        Published.Contains(candidate.Meaning) ? "the default of its publisher, which everybody has"
        : strength < ValueStrength.Random && IsExercise(candidate.File.Path) ? "it is part of an exercise for others"
        : strength < ValueStrength.Random && IsShownInComment(candidate) ? "the comment above it shows it as the default"
        : strength == ValueStrength.Mixed && candidate.Named is { IsRead: true, Value.Role: ValueRole.Default } && IsAskedFor(candidate)
            ? "a comment beside it asks to set another"
        : strength < ValueStrength.Random && IsSampleInventory(candidate.File.Path) ? "an inventory that shows others how one looks"
        : Disguises.SayPassword(candidate.Meaning)
        && (
            Places.IsRoleDefault(candidate.File.Path)
            || IsDefaults(candidate.File.Name)
            || candidate.File.Name.Equals("variables.tf", StringComparison.Ordinal)
        )
            ? "what a role, a module or a kit has where its user sets nothing"
        : Disguises.SayPassword(candidate.Meaning) && IsOfNobody(candidate)
            ? "the account beside it is of a domain that is reserved for documentation (RFC 2606)"
        : strength <= ValueStrength.Weak && IsOfOwnCluster(candidate.File.Path) ? "for a cluster on the developer's machine, by its folder"
        : strength > ValueStrength.Weak || TextFormats.Of(candidate.File) == TextFormat.Code ? null
        : IsFilter(candidate) ? "a template takes it where nothing is set"
        : Places.IsRoleDefault(candidate.File.Path) ? "what a role has where its user sets nothing"
        : IsModuleDefault(candidate.File.Path) ? "what a module has where its caller sets nothing"
        : IsAskedFor(candidate) ? "a comment beside it asks to replace it"
        : IsAtReservedHost(candidate) ? "the host beside it is of a domain that is reserved for documentation (RFC 2606)"
        : null;

    /// <summary>Settings that a kit brings and whoever uses it overrides: <c>default.env</c>, <c>.env.defaults</c>.</summary>
    private static bool IsDefaults(ReadOnlySpan<char> name) =>
        name.StartsWith("default.", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("defaults.", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".default", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".defaults", StringComparison.OrdinalIgnoreCase);

    /// <summary>The account in the line above: <c>username: "somebody@example.com"</c>.</summary>
    private static bool IsOfNobody(in SecretCandidate candidate)
    {
        var lines = new LinesAbove(candidate, Reach);
        return lines.TryMove(out ReadOnlySpan<byte> line) && Bytes.Contains(line, "@example."u8);
    }

    /// <summary><c>clusters/local/…</c>, <c>overlays/local/…</c>.</summary>
    private static bool IsOfOwnCluster(string path)
    {
        foreach (string folder in Environments)
        {
            if (path.StartsWith(folder, StringComparison.Ordinal) || path.Contains("/" + folder, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A folder or a file of Ansible's inventories that is called a sample: <c>inventory/sample-cluster/group_vars/all.yml</c>,
    /// <c>inventories/hosts.example.yml</c>.
    /// </summary>
    private static bool IsSampleInventory(string path)
    {
        ReadOnlySpan<char> lower = path.ToLowerInvariant();
        bool isInventory = false;
        bool isShown = false;
        foreach (Range folder in lower.Split('/'))
        {
            isInventory |= lower[folder].StartsWith("inventor", StringComparison.Ordinal);
            foreach (Range part in lower[folder].SplitAny('.', '-', '_'))
            {
                ReadOnlySpan<char> word = lower[folder][part];
                isInventory |= word is "inventory";
                isShown |= isInventory && (Shown.Contains(word) || word is "demo");
            }
        }

        return isInventory && isShown;
    }

    /// <summary>Variables of a module of Terraform: <c>modules/*/variables.tf</c>.</summary>
    private static bool IsModuleDefault(string path) =>
        path.EndsWith("/variables.tf", StringComparison.Ordinal)
        && (path.StartsWith("modules/", StringComparison.Ordinal) || path.Contains("/modules/", StringComparison.Ordinal));

    /// <summary>
    /// A comment behind the value in its line, right above it, or above it and its neighbours where it speaks of several.
    /// </summary>
    private static bool IsAskedFor(in SecretCandidate candidate)
    {
        if (Asks(CommentsBeside.Of(candidate).Behind))
        {
            return true;
        }

        var lines = new LinesAbove(candidate, Reach);
        bool isBeside = true;
        for (int i = 0; i < Lines && lines.TryMove(out ReadOnlySpan<byte> line) && !line.IsEmpty; i++)
        {
            bool isComment = CommentsBeside.IsComment(line);
            if (isComment && Asks(line) && (isBeside || Several.ContainsWordOf(line)))
            {
                return true;
            }

            isBeside &= isComment;
        }

        return false;
    }

    /// <summary>
    /// A documented default: <c># @default -- harbour (to be changed after the first login)</c> above <c>password: "harbour"</c>.
    /// </summary>
    private static bool IsShownInComment(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> above = CommentsBeside.Of(candidate).Above;
        return Bytes.Contains(above, "default"u8) && above.IndexOf(candidate.Value) > 0;
    }

    /// <summary>Jinja's filter: <c>{{ lookup('env', 'PASSWORD') | default('harbour123', true) }}</c>.</summary>
    private static bool IsFilter(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value;
        return value.IndexOf("| default("u8) > 0
            || candidate.Text[Math.Max(0, candidate.Start - Filter)..candidate.Start].TrimEnd("\"'"u8).EndsWith("default("u8);
    }

    private static bool Asks(ReadOnlySpan<byte> comment) => Asking.StandIn(comment, exceptBehind: "ex"u8);

    /// <summary>The last address before the value: <c>NEXUS_URL="http://nexus.example.com"</c>.</summary>
    private static bool IsAtReservedHost(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Reach)..candidate.Start];
        int address = before.LastIndexOf("://"u8);
        ReadOnlySpan<byte> host = address < 0 ? default : before[(address + 3)..];
        int end = host.IndexOfAny(AfterHost);
        host = end < 0 ? host : host[..end];
        return IsReservedAbove(before)
            || Bytes.EndsWith(host, ".example.com"u8)
            || Bytes.EndsWith(host, ".example.org"u8)
            || Bytes.EndsWith(host, ".example.net"u8)
            || Bytes.EqualsText(host, "example.com"u8);
    }

    /// <summary>A host without a scheme in one of the two lines above: <c>SMTPEndpoint: smtp.example.com</c>.</summary>
    private static bool IsReservedAbove(ReadOnlySpan<byte> before)
    {
        int line = before.LastIndexOf((byte)'\n');
        int first = line < 0 ? -1 : before[..line].LastIndexOf((byte)'\n');
        int second = first < 0 ? -1 : before[..first].LastIndexOf((byte)'\n');
        ReadOnlySpan<byte> above = first < 0 ? default : before[(second + 1)..line];
        int at = Bytes.IndexOf(above, ".example."u8);
        return at > 0
            && Bytes.IsWord(above[at - 1])
            && (
                Bytes.Contains(above, "host"u8)
                || Bytes.Contains(above, "server"u8)
                || Bytes.Contains(above, "endpoint"u8)
                || Bytes.Contains(above, "url"u8)
            );
    }

    /// <summary>Behind the last dash; the branch that an archive of GitHub has in the name of its folder is none.</summary>
    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> folder)
    {
        folder =
            folder.EndsWith("-master", StringComparison.Ordinal) ? folder[..^7]
            : folder.EndsWith("-main", StringComparison.Ordinal) ? folder[..^5]
            : folder;
        int dash = folder.LastIndexOf('-');
        return dash > 0 ? folder[(dash + 1)..] : default;
    }

    private static bool IsExercise(string path)
    {
        ReadOnlySpan<char> lower = path.ToLowerInvariant();
        foreach (Range part in lower.Split('/'))
        {
            ReadOnlySpan<char> folder = lower[part];
            ReadOnlySpan<char> word = folder.TrimEnd("0123456789");
            if (
                Exercises.Contains(folder)
                || (part.End.Value < lower.Length && Shown.Contains(LastWord(folder)))
                || (word.Length < folder.Length && part.End.Value < lower.Length && Lessons.Contains(word.TrimEnd(" -_")))
            )
            {
                return true;
            }
        }

        return false;
    }
}
