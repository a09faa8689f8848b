using System.Globalization;
using System.Text;

namespace Seatrial.Engine.Tests.Workspaces.Git;

/// <summary>
/// Writes commits of random edits into a repository: many versions of a few files, copies, moves, deletions, branches and merges.
/// </summary>
internal sealed class InventedHistory(GitTree tree, int seed)
{
    private readonly Random random = new(seed);
    private readonly List<string> files = [];
    private int time = 1_700_000_000;
    private int written;

    public void Write(int commits)
    {
        for (int end = written + commits; written < end; written++)
        {
            if (written % 7 == 3)
            {
                Merge(written);
            }
            else
            {
                Edit();
                Commit($"change {written}");
            }
        }
    }

    private void Merge(int number)
    {
        string branch = $"side{number}";
        tree.Git("checkout", "-q", "-b", branch);
        tree.Add($"side/{number}.txt", Line());
        Commit("on a branch");
        tree.Git("checkout", "-q", "main");
        Edit();
        Commit("meanwhile");
        tree.Git("merge", "-q", "--no-ff", "--no-commit", branch);

        // Something that neither parent has.
        tree.Add($"merged/{number}.txt", Line());
        Commit("merge");
    }

    private void Edit()
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            if (files.Count < 4 || random.Next(5) == 0)
            {
                string path = $"{"abc"[random.Next(3)]}/{(random.Next(2) == 0 ? "deep/er/" : "")}f{random.Next(20)}.txt";
                tree.TryAdd(path, string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => Line())));
                files.Add(path);
            }
            else
            {
                Change(files[random.Next(files.Count)]);
            }
        }
    }

    private void Change(string path)
    {
        if (!File.Exists(tree[path]))
        {
            return;
        }

        if (random.Next(12) == 0)
        {
            File.Delete(tree[path]);
            return;
        }

        var lines = File.ReadAllLines(tree[path]).ToList();
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(lines.Count + 1);
            if (random.Next(3) == 0 && at < lines.Count)
            {
                lines.RemoveAt(at);
            }
            else
            {
                lines.Insert(at, Line().TrimEnd());
            }
        }

        string target = random.Next(8) == 0 ? $"copies/{random.Next(5)}.txt" : path;
        tree.Add(target, string.Join('\n', lines) + "\n");
    }

    private string Line()
    {
        var text = new StringBuilder();
        for (int i = random.Next(2, 12); i > 0; i--)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(char)('a' + random.Next(26))}{random.Next(1000)} ");
        }

        return text.Append('\n').ToString();
    }

    private void Commit(string message)
    {
        time += random.Next(0, 100);
        tree.Git("add", "-A");
        tree.Date = string.Create(CultureInfo.InvariantCulture, $"{time} +0000");
        tree.Git("commit", "-q", "--allow-empty", "-m", message);
    }
}
