using System.Collections.Frozen;
using System.Text;
using Seatrial.Secrets.Checksums;

namespace Seatrial.Secrets.Rules;

/// <summary>The kinds of places in examples: alphabets with a length, and values that carry a structure.</summary>
internal static class SampleKinds
{
    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly FrozenDictionary<string, string> Alphabets = new Dictionary<string, string>
    {
        ["digits"] = Digits,
        ["lower"] = Lower,
        ["upper"] = Upper,
        ["letters"] = Upper + Lower,
        ["alnum"] = Digits + Lower,
        ["upper-alnum"] = Digits + Upper,
        ["base62"] = Digits + Upper + Lower,
        ["hex"] = Digits + "abcdef",
        ["upper-hex"] = Digits + "ABCDEF",
        ["base32"] = Upper + "234567",
        ["alnum32"] = Lower + "234567",
        ["base58"] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
        ["base64"] = Upper + Lower + Digits + "+/",
        ["base64url"] = Upper + Lower + Digits + "-_",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Func<string, SampleRandom, string>> Structures = new Dictionary<
        string,
        Func<string, SampleRandom, string>
    >
    {
        ["uuid"] = (_, random) => new Guid(random.Bytes(16)).ToString("D"),
        ["github-crc"] = (length, random) => Samples.WithBase62Crc(random.Text(Alphabets["base62"], SampleText.Length(length))),
        ["pypi"] = Samples.PyPi,
        ["gitlab-routable"] = Samples.GitLabRoutable,
        ["grafana-crc"] = (prefix, random) => GrafanaToken.Complete(prefix + random.Text(Alphabets["base62"], 32)),
        ["sanctum-crc"] = (_, random) => SanctumToken.Complete(random.Text(Alphabets["base62"], 40)),
        ["jwt"] = Samples.Jwt,
        ["json64"] = Samples.Json64,
        ["discord-id"] = (_, random) => Samples.DiscordId(random),
        ["azure-annotated"] = Samples.AzureAnnotated,
        ["bech32"] = (prefix, random) => Bech32.Complete(prefix, random.Text("qpzry9x8gf2tvdw0s3jn54khce6mua7l", 52)),
        ["bech32-upper"] = (prefix, random) =>
            Bech32.Complete(prefix, random.Text("qpzry9x8gf2tvdw0s3jn54khce6mua7l", 52)).ToUpperInvariant(),
        ["base58check"] = (head, random) => Base58Check.Encode([.. Convert.FromHexString(head), .. random.Bytes(74)]),
        ["bitcoin-wif"] = (_, random) => Base58Check.Encode([0x80, .. random.Bytes(32), 1]),
        ["stellar"] = (_, random) => StellarSeed.Make(random.Bytes(32)),
        ["jwt-head"] = (members, random) => Samples.Jwt(members, random) is var token ? token[..token.LastIndexOf('.')].TrimEnd('=') : "",
        ["jwt64"] = (members, random) => Convert.ToBase64String(Encoding.ASCII.GetBytes(Samples.Jwt(members, random))),
        ["registry64"] = (_, random) =>
            Convert.ToBase64String(
                Encoding.ASCII.GetBytes($"{{\"auths\":{{\"registry.internal.net\":{{\"auth\":\"{Make("basic64", "", random)}\"}}}}}}")
            ),
        ["der"] = Samples.Der,
        ["nats-seed"] = (_, random) => NatsSeed.Make(random.Bytes(32)),
        ["mnemonic"] = (_, random) => Mnemonic.Make(random.Bytes(16)),
        ["basic64"] = (_, random) =>
            Convert.ToBase64String(Encoding.ASCII.GetBytes($"ci-{random.Text(Lower, 5)}:{random.Text(Alphabets["base62"], 20)}")),
        ["clerk-host"] = (_, random) =>
            Convert
                .ToBase64String(
                    Encoding.ASCII.GetBytes($"{random.Text(Lower, 7)}-{random.Text(Lower, 6)}-{random.Below(90) + 10}.clerk.accounts.dev$")
                )
                .TrimEnd('='),
        ["words"] = (count, random) =>
            string.Join(' ', Enumerable.Range(0, SampleText.Length(count)).Select(_ => random.Text(Lower, 3 + random.Below(5)))),
        ["bytes"] = (count, random) => string.Join(", ", random.Bytes(SampleText.Length(count))),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Make(string kind, string argument, SampleRandom random)
    {
        if (Structures.TryGetValue(kind, out Func<string, SampleRandom, string>? structure))
        {
            return structure(argument, random);
        }

        return Alphabets.TryGetValue(kind, out string? alphabet)
            ? random.Text(alphabet, SampleText.Length(argument))
            : throw new FormatException($"unknown kind '{kind}' in an example");
    }
}
