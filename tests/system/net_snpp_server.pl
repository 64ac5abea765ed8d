#!/usr/bin/perl
# A paging gateway that is not ours: Net::SNPP::Server (Debian libnet-snpp-perl). Listens on a free
# port of the loopback, says {"port":N}, then one JSON line for each page, {"pager":..,"text":..}.
# With --login it also knows LOGI. Ends with its standard input. Exit status 77: not installed.
use strict;
use warnings;
use JSON::PP;
use Socket qw(unpack_sockaddr_in);

eval { require Net::SNPP::Server; 1 } or do {
    print STDERR "Net::SNPP::Server is not installed (libnet-snpp-perl)\n";
    exit 77;
};
$| = 1;
my $json = JSON::PP->new->canonical;
my $server = Net::SNPP::Server->new(Port => 0, BindTo => '127.0.0.1', Timeout => 20);
my ($port) = unpack_sockaddr_in(getsockname($server->socket));
print $json->encode({port => $port}), "\n";

$server->callback('write_log', sub { });
$server->callback('process_page', sub {
    my ($pager, $page) = @_;
    print $json->encode({pager => $pager->[0], text => $page->{mess}}), "\n";
    return 1;
});
$server->custom_command('LOGI', sub { return ("250 welcome", 1) }) if grep { $_ eq '--login' } @ARGV;

my $parent = $$;
my $watch = fork();
if ($watch == 0) {    # ends the server together with whoever started it
    1 while <STDIN>;
    kill 'TERM', $parent;
    exit 0;
}
while (1) {
    my $client = $server->client;
    $server->handle_client($client);
    close $client;
}
