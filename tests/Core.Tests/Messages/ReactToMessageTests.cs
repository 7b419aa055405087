using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class ReactToMessageTests
{
    [Fact]
    public void A_sign_is_given_and_taken_back()
    {
        var room = Given.Direct(Amina, Boris);
        var message = room.Has(Amina, To.Post());
        room.When(Boris, To.React(message)).Then(new MessageReacted(message, "👍", On: true));
        room.When(Boris, To.React(message, on: false)).Then(new MessageReacted(message, "👍", On: false));
    }

    [Fact]
    public void Only_a_few_signs_are_known()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        foreach (var emoji in new[] { "💩", "", "👍👍", "<script>" })
        {
            room.When(Amina, To.React(message, emoji)).ThenRefused("reaction.unknown");
        }
    }

    [Fact]
    public void There_is_nothing_to_react_to_where_no_message_is()
    {
        var room = Given.Direct(Amina);
        room.When(Amina, To.React(1)).ThenRefused("message.unknown");
        var message = room.Has(Amina, To.Post());
        room.Has(Amina, To.Retract(message));
        room.When(Amina, To.React(message)).ThenRefused("message.gone");
    }

    [Fact]
    public void Observers_give_no_signs()
    {
        var room = Given.Direct(Observer);
        room.When(Observer, To.React(room.Has(Officer, To.Post()))).ThenRefused("right.missing");
    }
}
