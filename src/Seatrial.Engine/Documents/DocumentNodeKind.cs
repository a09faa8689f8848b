namespace Seatrial.Engine.Documents;

public enum DocumentNodeKind
{
    Missing,
    Scalar,
    List,
    Map,
}
