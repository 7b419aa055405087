using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// The API's answers that a page was made from: the screen that takes over from it starts with them and asks for none of them again.
/// Absent is what the page does not know.
/// </summary>
internal sealed record PageState
{
    /// <summary>Beyond that the screen asks for the room by itself, page by page.</summary>
    private const int MaxLength = 64 * 1024;

    /// <summary>Nothing in it can end the block that it stands in.</summary>
    private static readonly JsonSerializerOptions Json = new(Wire.Options()) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public SessionShape? Session { get; init; }
    public ListShape<RoomLineShape>? Rooms { get; init; }
    public ListShape<DemoPersonShape>? Demo { get; init; }
    public RightsShape? Rights { get; init; }
    public RoomShape? Room { get; init; }
    public MessagePageShape? Messages { get; init; }

    /// <summary>Of a consultation: what happens now stands above the words from the first moment, or the reader would lose their place.</summary>
    public FloorPageShape? Floor { get; init; }

    /// <summary>Of a dialogue, for the same reason.</summary>
    public ProgrammePageShape? Programme { get; init; }

    /// <summary>Where a synthesis cites what the reader has said in this dialogue.</summary>
    public CitedListShape? Cited { get; init; }

    public ListShape<OwnAffiliationShape>? Affiliations { get; init; }
    public ListShape<WaitingShape>? Waiting { get; init; }
    public OrganizationListShape? Directory { get; init; }
    public OrganizationShape? Organization { get; init; }

    /// <summary>What was found for what the address asks; absent where it asks for nothing.</summary>
    public SearchAnswerShape? Search { get; init; }

    /// <summary>Marked posts, as the address asks for them.</summary>
    public SearchAnswerShape? Practices { get; init; }

    /// <summary>What the page's invitation opens, or why it opens nothing.</summary>
    public InvitedShape? Invited { get; init; }
    public string? Refused { get; init; }

    /// <summary>The talk that the messages are the newest of, 0 for a room without topics; absent where they are only the last words of each.</summary>
    public long? Topic { get; init; }

    public string Write()
    {
        var whole = JsonSerializer.Serialize(this, Json);
        return whole.Length <= MaxLength
            ? whole
            : JsonSerializer.Serialize(
                this with
                {
                    Room = null,
                    Messages = null,
                    Floor = null,
                    Programme = null,
                    Cited = null,
                    Topic = null,
                },
                Json
            );
    }
}
