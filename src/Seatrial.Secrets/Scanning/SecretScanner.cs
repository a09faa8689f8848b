using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>Finds credentials in one text. One instance per worker: it owns scratch memory; the rule set behind it is shared and immutable.</summary>
public sealed class SecretScanner(SecretRuleSet rules)
{
    /// <summary>Appends the matches of the text in order of position.</summary>
    public void Scan(FileContent content, ICollection<SecretMatch> matches)
    {
        _ = rules;
        _ = content;
        _ = matches;
        throw new NotSupportedException("arrives with the engine");
    }
}
