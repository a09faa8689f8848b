namespace Seatrial.Secrets.Fixing;

/// <summary>A literal in Terraform becomes a sensitive variable, which Terraform takes from <c>TF_VAR_name</c>.</summary>
internal static class TerraformFix
{
    private const string Prefix = "TF_VAR_";

    public static FixProposal Propose(FixTarget target)
    {
        string text = target.Text;
        int open = text.LastIndexOf('"', Math.Max(0, target.Start - 1));
        int close = text.IndexOf('"', target.End);
        if (target.Start == 0 || open < target.LineStart || close < 0 || close > target.LineEnd || target.Value.Contains('\\', StringComparison.Ordinal))
        {
            return FixProposal.Refuse("it does not stand in a string on one line: move it by hand.");
        }

        string block = Block(text, target.Start);
        if (block.StartsWith("backend ", StringComparison.Ordinal) || block.StartsWith("terraform", StringComparison.Ordinal))
        {
            return FixProposal.Refuse("a backend takes no variables: leave the value out and pass it by 'terraform init -backend-config', or by the provider's own environment variables.");
        }

        bool isWhole = open + 1 == target.Start && close == target.End;
        if (block.StartsWith("variable ", StringComparison.Ordinal) && text[target.LineStart..open].TrimStart().StartsWith("default", StringComparison.Ordinal))
        {
            string own = block.Split('"') is { Length: > 1 } parts ? parts[1] : "";
            int end = Math.Min(text.Length, target.LineEnd + 1);
            return own.Length == 0 || !isWhole
                ? FixProposal.Refuse("the default of a variable holds more than the credential: move it by hand.")
                : new FixProposal { Edits = [new FixEdit(target.LineStart, end - target.LineStart, "")], Variable = Prefix + own, Value = target.Value };
        }

        string name = target.Variable.ToLowerInvariant();
        var use = isWhole ? new FixEdit(open, close + 1 - open, $"var.{name}") : new FixEdit(target.Start, target.Length, $"${{var.{name}}}");
        bool isDeclared = text.Contains($"variable \"{name}\"", StringComparison.Ordinal);
        var declaration = new FixEdit(text.Length, 0, $"{(text.EndsWith('\n') ? "" : "\n")}\nvariable \"{name}\" {{\n  type      = string\n  sensitive = true\n}}\n");
        return new FixProposal { Edits = isDeclared ? [use] : [use, declaration], Variable = Prefix + name, Value = target.Value };
    }

    /// <summary>The header of the innermost block around a place.</summary>
    private static string Block(string text, int place)
    {
        int depth = 0;
        for (int i = place - 1; i >= 0; i--)
        {
            depth += text[i] == '}' ? 1 : text[i] == '{' ? -1 : 0;
            if (depth < 0)
            {
                return text[(text.LastIndexOf('\n', i) + 1)..i].Trim();
            }
        }

        return "";
    }
}
