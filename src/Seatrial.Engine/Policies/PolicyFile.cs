using Seatrial.Engine.Configuration;
using Seatrial.Engine.Configuration.Keys;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Policies;

/// <summary>Reads an organisation's policy: the keys of <c>policy</c> in <c>seatrial.yaml</c>, at the top of a file of their own.</summary>
public static class PolicyFile
{
    /// <summary>Larger files are not read: 256 KiB.</summary>
    public const int MaximumSize = 256 * 1024;

    /// <summary>The policy, or every mistake. Any bytes may be given and nothing is thrown.</summary>
    public static (PolicyDeclaration Value, IReadOnlyList<ConfigurationError> Errors) Parse(ReadOnlySpan<byte> utf8, string path)
    {
        var errors = new ConfigurationErrors(path);
        string? text = ConfigurationText.Decode(utf8, MaximumSize, errors);
        var declaration = new PolicyDeclaration(Policy.Default, null, null);
        switch (text is null ? null : YamlReader.Read(text, errors))
        {
            case YamlMap map:
                declaration = PolicyShape.Read(map, errors);
                break;
            case { } other:
                errors.Add(other, $"the file must hold keys such as 'never-accept: [AUZ-1]', but it is {other.Description}");
                break;
        }

        return (declaration, errors.Sorted());
    }
}
