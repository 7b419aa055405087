using CsoNet.Collab.House;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.House.HouseUnderTest;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class NotePrivilegeTests
{
    [Fact]
    public void What_is_about_to_be_seen_is_written_down_with_who_and_why() =>
        Pending()
            .When(
                Caller.System,
                new NotePrivilege(7, Privileges.OrganizationPeople, "organization/2", " A complaint ") { Id = Guid.NewGuid() }
            )
            .Then(new PrivilegeNoted(7, Privileges.OrganizationPeople, "organization/2", "A complaint"));

    [Fact]
    public void Without_a_reason_nothing_is_written_and_so_nothing_shown() =>
        Pending()
            .When(Caller.System, new NotePrivilege(7, Privileges.OrganizationsExported) { Id = Guid.NewGuid() })
            .ThenRefused("reason.missing");

    [Fact]
    public void What_is_plain_needs_no_reason() =>
        Pending()
            .When(Caller.System, new NotePrivilege(7, Privileges.AuditRead) { Id = Guid.NewGuid() })
            .Then(new PrivilegeNoted(7, Privileges.AuditRead));

    [Fact]
    public void What_is_no_privilege_is_not_noted() =>
        Pending().When(Caller.System, new NotePrivilege(7, "weather.seen") { Id = Guid.NewGuid() }).ThenRefused("command.malformed");
}
