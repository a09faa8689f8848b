namespace Seatrial.Secrets.Fixing;

/// <summary>A value in the environment of a container becomes a reference to a Secret that is made elsewhere.</summary>
internal static class KubernetesFix
{
    private const string Secret = "app-secrets";

    public static FixProposal Propose(FixTarget target)
    {
        string line = target.Text[target.LineStart..target.LineEnd].TrimEnd('\r');
        string indent = line[..(line.Length - line.TrimStart().Length)];
        int previousEnd = Math.Max(0, target.LineStart - 1);
        string previous =
            target.LineStart == 0 ? "" : target.Text[(target.Text.LastIndexOf('\n', Math.Max(0, previousEnd - 1)) + 1)..previousEnd].Trim();
        string value = line.Trim()["value:".Length is var skip && line.Trim().StartsWith("value:", StringComparison.Ordinal) ? skip.. : ..]
            .Trim()
            .Trim('"', '\'');
        if (
            !line.TrimStart().StartsWith("value:", StringComparison.Ordinal)
            || !previous.TrimStart('-', ' ').StartsWith("name:", StringComparison.Ordinal)
            || value.Contains('\\', StringComparison.Ordinal)
        )
        {
            return FixProposal.Refuse(
                "only a container's environment can refer to a Secret: create the Secret outside of the repository (external-secrets, sealed-secrets or SOPS), and delete the value here."
            );
        }

        string key = previous.TrimStart('-', ' ')["name:".Length..].Trim().Trim('"', '\'');
        string reference = $"{indent}valueFrom:\n{indent}  secretKeyRef:\n{indent}    name: {Secret}\n{indent}    key: {key}";
        return new FixProposal
        {
            Edits = [new FixEdit(target.LineStart, line.Length, reference)],
            Variable = key,
            Value = value,
            Note = $"Make the Secret in the cluster: kubectl create secret generic {Secret} --from-env-file=.env",
        };
    }
}
