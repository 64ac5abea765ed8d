// A paging gateway on the loopback, under the test's thumb: takes pages by SNPP unless it is told
// to behave otherwise.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <list>
#include <optional>
#include <string>
#include <vector>

#include "daemon/pager/gateway.h"
#include "daemon/task.h"

namespace vigil::testing {

class FakeGateway {
 public:
  // Bytes to answer a line with ("" is the greeting's turn); empty text: say nothing; nothing:
  // hang up.
  using Answer = std::function<std::optional<std::string>(const std::string& line)>;

  explicit FakeGateway(boost::asio::io_context&);
  ~FakeGateway();
  pager::GatewaySettings settings(const std::string& name) const;

  std::optional<std::string> well(const std::string& line);  // as a good gateway answers
  Answer answer = [this](const std::string& line) { return well(line); };
  bool byte_by_byte = false;
  void stop_listening();
  void listen_again();

  int conversations = 0;
  std::vector<std::string> heard;  // every line
  std::vector<std::string> pages;  // "5551234 Bed 3 SpO2 low p12", when SEND came

 private:
  Task<void> serve();
  Task<void> talk(std::shared_ptr<boost::asio::ip::tcp::socket>);
  Task<bool> reply(std::shared_ptr<boost::asio::ip::tcp::socket>, std::string line) const;

  boost::asio::io_context& io_;
  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::ip::tcp::endpoint here_;
  std::list<std::weak_ptr<boost::asio::ip::tcp::socket>> peers_;
  std::string pager_, text_;
};

}  // namespace vigil::testing
