using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Scanning;

/// <summary>
/// What the models say of a name and a value when they are asked alone: the ground on which kinds without a format of their own are judged.
/// </summary>
/// <param name="Name">Such as <c>a password</c>; null where there is no name or the kind does not ask.</param>
/// <param name="Value">Such as <c>the value was drawn by a machine</c>; null where the kind does not ask.</param>
public sealed record CandidateMeaning(string? Name, string? Value)
{
    private static readonly CandidateMeaning None = new(null, null);

    internal static CandidateMeaning Of(SecretRule rule, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (!rule.IsGeneric)
        {
            return None;
        }

        var read = CredentialName.Read(name);
        string? said = name.IsEmpty
            ? null
            : read.Kind switch
            {
                NameKind.None => "nothing that is secret",
                NameKind.Auth => "something to sign in with",
                _ => "a " + read.Kind.ToString().ToLowerInvariant(),
            };
        return new CandidateMeaning(
            said is not null && read is { IsStrong: false, Kind: not NameKind.None } ? said + ", though not clearly" : said,
            ValueModel.Judge(value).Reason
        );
    }
}
