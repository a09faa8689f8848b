namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>Buffers of one thread. Keeps a bounded number of bytes; what is more goes to the garbage collector.</summary>
internal sealed class BufferPool
{
    private const int Smallest = 64 << 10;
    private const long MaxKept = 16 << 20;

    private readonly Stack<ObjectContent> free = new();
    private long kept;

    public ObjectContent Rent(int number, int length)
    {
        int needed = length + 1 + FileContent.Padding;
        var content = free.TryPop(out var found) ? found : new ObjectContent([]);
        kept -= content.Buffer.Length;
        if (content.Buffer.Length < needed)
        {
            content.Buffer = GC.AllocateUninitializedArray<byte>(Math.Max(Smallest, needed + (needed / 4)));
        }

        _ = content.Prepare(number, length);
        return content;
    }

    public void Return(ObjectContent content)
    {
        content.State = null;
        if (kept + content.Buffer.Length > MaxKept)
        {
            content.Buffer = [];
        }

        kept += content.Buffer.Length;
        free.Push(content);
    }
}
