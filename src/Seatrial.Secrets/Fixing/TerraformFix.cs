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
        if (
            target.Start == 0
            || open < target.LineStart
            || close < 0
            || close > target.LineEnd
            || target.Value.Contains('\\', StringComparison.Ordinal)
        )
        {
            return FixProposal.Refuse("it does not stand in a string on one line: move it by hand.");
        }

        int brace = BlockStart(text, target.Start);
        string block = brace < 0 ? "" : text[(text.LastIndexOf('\n', brace) + 1)..brace].Trim();
        if (block.StartsWith("backend ", StringComparison.Ordinal) || block.StartsWith("terraform", StringComparison.Ordinal))
        {
            return FixProposal.Refuse(
                "a backend takes no variables: leave the value out and pass it by 'terraform init -backend-config', or by the provider's own environment variables."
            );
        }

        bool isWhole = open + 1 == target.Start && close == target.End;
        if (block.StartsWith("variable ", StringComparison.Ordinal))
        {
            return WithoutDefault(
                target,
                block.Split('"') is { Length: > 1 } parts ? parts[1] : "",
                brace,
                isWhole ? (open, close + 1) : default
            );
        }

        string name = target.Variable.ToLowerInvariant();
        var use = isWhole
            ? new FixEdit(open, close + 1 - open, $"var.{name}")
            : new FixEdit(target.Start, target.Length, $"${{var.{name}}}");
        bool isDeclared = text.Contains($"variable \"{name}\"", StringComparison.Ordinal);
        var declaration = new FixEdit(
            text.Length,
            0,
            $"{(text.EndsWith('\n') ? "" : "\n")}\nvariable \"{name}\" {{\n  type      = string\n  sensitive = true\n}}\n"
        );
        return new FixProposal
        {
            Edits = isDeclared ? [use] : [use, declaration],
            Variable = Prefix + name,
            Value = target.Value,
        };
    }

    /// <summary>
    /// A variable takes no other variable for its default: without one, Terraform asks for the value or takes it from the environment.
    /// </summary>
    private static FixProposal WithoutDefault(FixTarget target, string own, int brace, (int Start, int End) literal)
    {
        string text = target.Text;
        int first = Math.Max(brace + 1, target.LineStart);
        bool isDefault =
            own.Length > 0 && literal.End > 0 && text[first..literal.Start].Replace(" ", "", StringComparison.Ordinal) is "default=";
        if (!isDefault)
        {
            return FixProposal.Refuse("the default of a variable holds more than the credential: move it by hand.");
        }

        // A line of its own goes as a whole; of a block on one line, what stands between its braces.
        int last = first > brace + 1 ? Math.Min(text.Length, target.LineEnd + 1) : literal.End;
        while (first == brace + 1 && last < text.Length && text[last] is ' ')
        {
            last++;
        }

        return new FixProposal
        {
            Edits = [new FixEdit(first, last - first, "")],
            Variable = Prefix + own,
            Value = target.Value,
        };
    }

    /// <summary>Where the innermost block around a place opens; -1 outside of all.</summary>
    private static int BlockStart(string text, int place)
    {
        int depth = 0;
        for (int i = place - 1; i >= 0; i--)
        {
            depth +=
                text[i] == '}' ? 1
                : text[i] == '{' ? -1
                : 0;
            if (depth < 0)
            {
                return i;
            }
        }

        return -1;
    }
}
