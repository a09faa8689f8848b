using System.Text;

namespace Seatrial.Syntax.Tests.Robustness;

/// <summary>What holds for every tree, of whatever text.</summary>
internal static class TreeInvariants
{
    public static void Hold(SyntaxTree tree)
    {
        Assert.True(tree.Count >= 1);
        Assert.Null(tree.Root.Parent);
        int errors = 0;
        for (int index = 0; index < tree.Count; index++)
        {
            var node = tree[index];
            string where = $"{tree.Grammar} {index} of {tree.Count}: {node.KindName}";
            Assert.True(node.StartByte >= 0 && node.StartByte <= node.EndByte && node.EndByte <= tree.Text.Length, where);
            Assert.True(node.Next > index && node.Next <= tree.Count, where);
            if (node.Parent is { } parent)
            {
                Assert.True(parent.Index < index && parent.Next >= node.Next, where);
                Assert.True(parent.StartByte <= node.StartByte && node.EndByte <= parent.EndByte, where);
            }

            errors += node.IsError || node.IsMissing ? 1 : 0;
            int before = index + 1;
            int at = node.StartByte;
            foreach (var child in node.Children)
            {
                Assert.True(child.Index == before && child.Parent == node && child.StartByte >= at, where);
                (before, at) = (child.Next, child.EndByte);
            }

            Assert.Equal(node.Next, before);
        }

        Assert.Equal(tree.Count, tree.Root.Next);
        Assert.Equal(errors, tree.ErrorCount);
    }

    /// <summary>A text for a whole tree: equal texts, equal trees.</summary>
    public static string Print(SyntaxTree tree)
    {
        var text = new StringBuilder().Append(tree.Status).Append(' ').Append(tree.ErrorCount).Append('\n');
        for (int index = 0; index < tree.Count; index++)
        {
            var node = tree[index];
            text.Append(node.KindName)
                .Append(' ')
                .Append(node.Field)
                .Append(' ')
                .Append(node.StartByte)
                .Append(' ')
                .Append(node.EndByte)
                .Append(' ')
                .Append(node.Parent?.Index ?? -1)
                .Append('\n');
        }

        return text.ToString();
    }
}
