using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Turns the source of a text into safe HTML, in the sender's request and never in a room's loop.</summary>
public interface IMarkup
{
    /// <summary>The HTML; null where the text uses no markup, which costs next to nothing; or why it is refused. Bounded in time and size.</summary>
    (Rendering? Rendering, Refusal? Refusal) Render(string source);
}
