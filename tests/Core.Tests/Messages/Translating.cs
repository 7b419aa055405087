using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

/// <summary>What is said in another language: how it is given and taken back, and how that comes to people's minds.</summary>
internal static class Translating
{
    private static readonly Actor[] People = [Officer, Amina, Boris, Chen, Maria, Observer];

    public static TranslateMessage Give(
        long message,
        string lang = "es",
        string text = "Buenas tardes",
        long? version = null,
        bool official = false
    ) => new(message, lang, text, version ?? message, official) { Id = Guid.NewGuid() };

    public static WithdrawTranslation TakeBack(long message, string lang = "es") => new(message, lang) { Id = Guid.NewGuid() };

    /// <summary>In a room where much else happens; what the rules refuse does not happen. Its chance is that of the place, so that what else happens stays as it was.</summary>
    public static void Step(RoomUnderTest room)
    {
        var random = new Random((int)room.State.Seq);
        var said = room.Entries.Where(entry => entry.Type == MessageVerbs.Posted).ToList();
        if (said.Count == 0 || random.Next(4) > 0)
        {
            return;
        }
        var (who, message) = (People[random.Next(People.Length)], said[random.Next(said.Count)].Seq);
        var lang = random.Next(2) == 0 ? "es" : "ru";
        room.When(
            who,
            random.Next(3) == 0 ? TakeBack(message, lang) : Give(message, lang, $"As {who.Number} says it", official: random.Next(5) == 0)
        );
    }
}
